package org.vpip.instruments.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.RelationId;

class TieMappingTest {
    private static final String HEADING =
            "file,table,source_column,target,source_value,target_value,wave,community,filter,"
                    + "from,to,relation,strength,threshold,directed\n";
    private static final String EDGES = "ego,alter,level\nP-1,P-2,3\nP-1,P-3,1\nP-2,P-1,2\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theTwoPeopleAreToldByTargets() {
        StudyFixture study = mapped("""
                ties.csv,ties,ego,from,,,t0,north,,,,advice,,,
                ties.csv,ties,alter,to,,,t0,north,,,,advice,,,
                """);
        assertThat(ties(study)).containsExactly("P-1>P-2 advice", "P-1>P-3 advice", "P-2>P-1 advice");
        assertThat(study.read(folder).ties().relation(new RelationId("advice")))
                .hasValueSatisfying(relation -> assertThat(relation.directed()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"2,2", ">=2,2", "<=2,2", ">2,1", "'',3", "9,0"})
    void theTwoPeopleAreToldByColumnsAndTheThresholdCounts(String threshold, int count) {
        StudyFixture study = mapped("ties.csv,ties,level,strength,,,t0,north,,ego,alter,advice,," + threshold + ",\n");
        assertThat(ties(study)).hasSize(count);
    }

    @Test
    void severalRelationsComeFromOneFile() {
        StudyFixture study = mapped("""
                ties.csv,ties,level,strength,,,t0,north,,ego,alter,contact,,1,
                ties.csv,ties,level,strength,,,t0,north,,ego,alter,close,,3,no
                """);
        assertThat(ties(study)).hasSize(4).contains("P-1>P-2 contact", "P-1>P-2 close");
        Study read = study.read(folder);
        assertThat(read.ties().relation(new RelationId("close")).orElseThrow().directed())
                .isFalse();
        assertThat(read.ties().relation(new RelationId("contact")).orElseThrow().directed())
                .isTrue();
    }

    @Test
    void aWideListOfNamesIsReadColumnByColumn() {
        StudyFixture study = mapped("""
                wide.csv,ties,ego,from,,,t0,north,,,,advice,,,
                wide.csv,ties,n1,to,,,t0,north,,,,advice,,,
                wide.csv,ties,n2,to,,,t0,north,,,,advice,,,
                *,*,*,*,NA,,,,,,,,,,
                """).with("wide.csv", "ego,n1,n2\nP-1,P-2,P-3\nP-2,NA,P-1\nP-3,,\n");
        assertThat(ties(study)).containsExactly("P-1>P-2 advice", "P-1>P-3 advice", "P-2>P-1 advice");
    }

    @Test
    void waveRelationAndCommunityMayStandInTheFile() {
        StudyFixture study = mapped("""
                all.csv,ties,ego,from,,,,,,,,,,,
                all.csv,ties,alter,to,,,,,,,,,,,
                all.csv,ties,time,wave,,,,,,,,,,,
                all.csv,ties,kind,relation,,,,,,,,,,,
                all.csv,ties,where,community,,,,,,,,,,,
                """)
                .with("all.csv", "ego,alter,time,kind,where\nP-1,P-2,t0,advice,north\nP-2,P-3,t1,help,north\n");
        assertThat(ties(study)).containsExactly("P-1>P-2 advice", "P-2>P-3 help");
    }

    @Test
    void aFilterLeavesRowsOut() {
        StudyFixture study = mapped("ties.csv,ties,level,strength,,,t0,north,level != 3,ego,alter,advice,,,\n");
        assertThat(ties(study)).containsExactly("P-1>P-3 advice", "P-2>P-1 advice");
    }

    @Test
    void somebodyUnknownIsReportedInTheFile() {
        StudyFixture study = mapped("ties.csv,ties,level,strength,,,t0,north,,ego,alter,advice,,,\n")
                .with("ties.csv", "ego,alter,level\nP-1,P-2,1\nP-1,Nobody,1\n");
        assertThat(study.problems(folder)).containsExactly("NOT_A_MEMBER ties.csv 3 alter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ties.csv,ties,ego,from,,,t0,north,,,,advice,,,                       | MAPPING_WITHOUT mapping.csv 3 target
            ties.csv,ties,alter,to,,,t0,north,,,,advice,,,                       | MAPPING_WITHOUT mapping.csv 3 target
            ties.csv,ties,level,strength,,,,north,,ego,alter,advice,,,           | MAPPING_WITHOUT mapping.csv 3 target
            ties.csv,ties,level,strength,,,t0,north,,ego,alter,advice,,strong,   | BAD_THRESHOLD mapping.csv 3 threshold
            ties.csv,ties,ego,from,,,t0,north,,ego,alter,advice,,2,              | BAD_THRESHOLD mapping.csv 3 threshold
            ties.csv,ties,ego,from,,,t0,north,,ego,other,advice,,,               | SOURCE_COLUMN_MISSING mapping.csv 3 to
            ties.csv,ties,ego,from,,,t0,north,,ego,alter,advice,weight,2,        | SOURCE_COLUMN_MISSING mapping.csv 3 strength
            ties.csv,ties,weight,strength,,,t0,north,,ego,alter,advice,,2,       | SOURCE_COLUMN_MISSING mapping.csv 3 source_column
            """)
    void eachFaultIsReportedOnce(String rule, String problem) {
        assertThat(mapped(rule + "\n").problems(folder)).containsExactly(problem);
    }

    private static StudyFixture mapped(String rules) {
        return StudyFixture.correct()
                .mapped(HEADING + "people.csv,participants,pid,participant,,,,north,,,,,,,\n" + rules)
                .with("people.csv", "pid\nP-1\nP-2\nP-3\n")
                .with("ties.csv", EDGES);
    }

    private List<String> ties(StudyFixture study) {
        Study read = study.read(folder);
        assertThat(study.errors()).isEmpty();
        return read.ties().all().stream()
                .map(tie -> tie.from() + ">" + tie.to() + " " + tie.relation())
                .toList();
    }
}
