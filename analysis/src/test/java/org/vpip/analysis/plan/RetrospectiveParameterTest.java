package org.vpip.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;

/** A retrospective rating needs the range of the rating that it is compared with. */
class RetrospectiveParameterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            item:se_1 | se_2     |
            item:hours| days     |
            item:se_1 | hours    | RETROSPECTIVE_RANGE_DIFFERS item:se_1 item:hours
            item:se_1 | gains    | METHOD_NEEDS_RETROSPECTIVE response_shift item
            item:se_1 | se       | METHOD_NEEDS_RETROSPECTIVE response_shift item
            scale:se  | then_se  |
            scale:se  | wide     | RETROSPECTIVE_RANGE_DIFFERS scale:se scale:wide
            scale:se  | se       | METHOD_NEEDS_RETROSPECTIVE response_shift scale
            scale:se  | none     | METHOD_NEEDS_RETROSPECTIVE response_shift scale
            """)
    void anotherRangeIsAProblem(String source, String name, String problem) throws IOException {
        StudyFixture.correct()
                .adding("instruments/practice/_scales.csv", "then_se,Back,Recul,se_2,1,3")
                .adding("instruments/practice/_scales.csv", "wide,Wide,Large,hours,0,60")
                .changing("instruments/practice/_scales.csv", "se_1 se_2", "se_1 se_2,1,3")
                .changing("instruments/practice/_scales.csv", ",items", ",items,min,max")
                .with("plan/indicators.csv", """
                        id,label_en,label_fr,source,method,waves,role,direction,parameters
                        a,A,A,%s,response_shift,t0 t1,primary,up,retrospective=%s
                        """.formatted(source, name))
                .write(folder);
        Problems problems = new Problems();
        PlanReader.read(StudyReader.read(folder, problems), problems);
        assertThat(problems.list())
                .extracting(found -> found.code() + " " + String.join(" ", found.arguments()))
                .containsExactlyElementsOf(problem == null ? List.of() : List.of(problem));
    }
}
