package org.vpip.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;

/** A method that cannot use the answers to an item is a problem, with the methods that can. */
class ItemMethodCheckTest {
    private static final String HEADING = "id,label_en,label_fr,source,method,waves,role,direction\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            item:gains | distribution       | t0 t1 | METHOD_NOT_FOR_ITEM frequency, tool_concentration
            item:gains | mean_change        | t0 t1 | METHOD_NOT_FOR_ITEM frequency, tool_concentration
            item:gains | change_by_sessions | t0 t1 | METHOD_NOT_FOR_ITEM frequency, tool_concentration
            item:gains | tool_concentration | t0    |
            item:more  | mean_change        | t0 t1 | METHOD_NOT_FOR_ITEM themes
            item:more  | distribution       | t0    | METHOD_NOT_FOR_ITEM themes
            item:more  | tool_concentration | t0    | METHOD_NOT_FOR_ITEM themes
            item:more  | themes             | t0 t1 |
            item:se_1  | themes             | t0    | METHOD_NOT_FOR_ITEM mean, share, distribution
            item:hours | distribution       | t0    | METHOD_NOT_FOR_ITEM mean
            item:hours | mean_change        | t0 t1 |
            item:days  | change_by_hours    | t0 t1 |
            item:day   | mean_change        | t0 t1 | NO_METHOD_FOR_ITEM
            item:role  | distribution       | t0    | METHOD_NOT_FOR_ITEM share
            item:role  | mean_change        | t0 t1 | METHOD_NOT_FOR_ITEM share_change
            item:role  | mean               | t0    | METHOD_NOT_FOR_ITEM share
            item:gains | mean               | t0    | METHOD_NOT_FOR_ITEM frequency, tool_concentration
            item:gains | share              | t0    | METHOD_NOT_FOR_ITEM frequency, tool_concentration
            item:more  | mean               | t0    | METHOD_NOT_FOR_ITEM themes
            item:hours | share              | t0    | METHOD_NOT_FOR_ITEM mean
            item:hours | mean               | t0 t1 |
            item:se_1  | mean               | t0    |
            scale:se   | mean               | t0 t1 |
            scale:time | mean               | t0    |
            item:se_1  | distribution       | t0    |
            item:se_1  | mean_change        | t0 t1 |
            item:se_1  | tool_concentration | t0    | METHOD_NOT_FOR_ITEM mean, share, distribution
            scale:se   | mean_change        | t0 t1 |
            scale:se   | distribution       | t0    |
            scale:se   | reliability        | t0 t1 |
            item:se_1  | reliability        | t0    | METHOD_NOT_FOR_SOURCE mean, share, distribution
            item:day   | reliability        | t0    | METHOD_NEEDS_SOURCE
            scale:se   | share              | t0    | METHOD_NOT_FOR_SOURCE mean, reliability, language_equivalence, distribution
            scale:se   | share_change       | t0 t1 | METHOD_NOT_FOR_SOURCE mean_change, model_over_waves, partly_linked, pooled, equivalence, ordinal_change, response_shift, change_by_sessions, change_by_hours, slope_by_sessions, slope_by_hours
            scale:se   | mean_change        | t0    | METHOD_NOT_FOR_WAVES mean, reliability, language_equivalence, distribution
            scale:time | distribution       | t0    | METHOD_NOT_FOR_ITEM mean, reliability, language_equivalence
            """)
    void aMethodThatDoesNotFitItsItemIsAProblem(String source, String method, String waves, String problem)
            throws IOException {
        StudyFixture.correct()
                .adding("instruments/practice/survey.csv", "date,day,Which day?,Quel jour ?")
                .adding("instruments/practice/survey.csv", "select_one gains,role,Your role,Votre rôle")
                .adding("instruments/practice/_scales.csv", "time,Time,Temps,hours")
                .changing("instruments/practice/_scales.csv", ",items", ",items,min,max")
                .changing("instruments/practice/_scales.csv", "hours", "hours,0,60")
                .with(
                        "plan/indicators.csv",
                        HEADING + String.join(",", "a", "A", "A", source, method, waves, "primary,up"))
                .write(folder);
        Problems problems = new Problems();
        PlanReader.read(StudyReader.read(folder, problems), problems);
        List<String> expected = problem == null ? List.of() : List.of(problem);
        assertThat(problems.list()).extracting(ItemMethodCheckTest::line).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            item:visit     | mean_change | t0 t1 | ITEM_IN_REPEAT visit practice visits
            item:place      | distribution| t0    | ITEM_IN_REPEAT place practice visits
            scale:visit    | mean_change | t0 t1 | ITEM_IN_REPEAT visit practice visits
            agreement:place| agreement   | t0    | ITEM_IN_REPEAT place practice visits
            item:se_1      | mean_change | t0 t1 |
            """)
    void anItemOfARepeatIsAProblemThatNamesTheRepeat(String source, String method, String waves, String problem)
            throws IOException {
        StudyFixture.correct()
                .adding("instruments/practice/survey.csv", "begin_repeat,visits,Visits,Visites")
                .adding("instruments/practice/survey.csv", "integer,visit,Hours,Heures")
                .adding("instruments/practice/survey.csv", "select_one agree,place,Agree?,D’accord ?")
                .adding("instruments/practice/survey.csv", "end_repeat,,,")
                .adding("instruments/practice/_scales.csv", "visit,Visit,Visite,visit")
                .changing("instruments/practice/_scales.csv", ",items", ",items,min,max")
                .changing("instruments/practice/_scales.csv", "Visite,visit", "Visite,visit,0,60")
                .with(
                        "plan/indicators.csv",
                        HEADING + String.join(",", "a", "A", "A", source, method, waves, "primary,up"))
                .write(folder);
        Problems problems = new Problems();
        PlanReader.read(StudyReader.read(folder, problems), problems);
        assertThat(problems.list())
                .extracting(ItemMethodCheckTest::inRow)
                .containsExactlyElementsOf(problem == null ? List.of() : List.of(problem + " row 2 source"));
    }

    private static String inRow(Problem problem) {
        return problem.code() + " " + String.join(" ", problem.arguments()) + " row "
                + problem.place().row() + " " + problem.place().column();
    }

    private static String line(Problem problem) {
        List<String> arguments = problem.arguments();
        return (problem.code() + " " + arguments.get(arguments.size() - 1)).strip();
    }
}
