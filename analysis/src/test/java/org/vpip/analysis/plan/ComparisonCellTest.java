package org.vpip.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.wording.Language;

class ComparisonCellTest {
    private static final int ROW = 7;

    private static List<Problem> problems(String method, String written) {
        Sheet sheet = Sheet.of(
                "plan/indicators.csv",
                "",
                List.of("comparison"),
                List.of(new Sheet.NumberedRow(ROW, List.of(written))));
        Problems problems = new Problems();
        new ComparisonCell(
                        sheet.rows().get(0),
                        StudyBuilder.aStudy()
                                .withCommunity(new CommunityId("north"))
                                .build(),
                        problems)
                .check(Methods.ALL.find(method).orElseThrow().declaration());
        return problems.list();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            difference            | sector=a          | -
            difference_of_changes | sector=a          | -
            difference            | community=c       | -
            difference            | community=north   | -
            double_baseline       | ''                | -
            mean_change           | ''                | -
            difference            | ''                | METHOD_NEEDS_COMPARISON
            difference_of_changes | ''                | METHOD_NEEDS_COMPARISON
            double_baseline       | sector=a          | METHOD_WITHOUT_COMPARISON
            mean_change           | sector=a          | METHOD_WITHOUT_COMPARISON
            mean                  | waiting           | METHOD_WITHOUT_COMPARISON
            difference            | waiting           | COMPARISON_MALFORMED
            difference            | sector            | COMPARISON_MALFORMED
            difference            | sector=           | COMPARISON_MALFORMED
            difference            | =a                | COMPARISON_MALFORMED
            difference            | cohort=waiting    | UNKNOWN_ATTRIBUTE
            difference            | community=nowhere | UNKNOWN_COMPARISON
            """)
    void aGroupOfNoUseIsAProblem(String method, String written, String problem) {
        assertThat(problems(method, written))
                .extracting(found -> found.code().name())
                .containsExactly(problem == null ? new String[0] : new String[] {problem});
    }

    @ParameterizedTest
    @CsvSource({
        "difference, ''",
        "mean_change, sector=a",
        "difference, waiting",
        "difference, cohort=waiting",
        "difference, community=nowhere"
    })
    void theProblemNamesFileRowAndColumn(String method, String written) {
        ProblemLocation place = problems(method, written).get(0).place();

        assertThat(place.file()).isEqualTo("plan/indicators.csv");
        assertThat(place.row()).isEqualTo(ROW);
        assertThat(place.column()).isEqualTo("comparison");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            difference  | ''                | ENGLISH | the method “difference” compares with a group. Name the comparison group as attribute=code, for example cohort=waiting.
            difference  | ''                | FRENCH  | la méthode « difference » compare avec un groupe. Nommez le groupe de comparaison sous la forme attribut=code, par exemple cohort=attente.
            mean_change | sector=a          | ENGLISH | the method “mean_change” compares with no group. Leave the cell blank, or use a method such as difference.
            mean_change | sector=a          | FRENCH  | la méthode « mean_change » ne compare avec aucun groupe. Laissez la cellule vide, ou utilisez une méthode comme difference.
            difference  | waiting           | ENGLISH | “waiting” names no comparison group. Write attribute=code, for example cohort=waiting, or community=id.
            difference  | waiting           | FRENCH  | « waiting » ne nomme pas de groupe de comparaison. Écrivez attribut=code, par exemple cohort=attente, ou community=identifiant.
            difference  | cohort=waiting    | ENGLISH | this study has no attribute “cohort”. Add it to attributes or correct it here.
            difference  | cohort=waiting    | FRENCH  | cette étude n’a pas d’attribut « cohort ». Ajoutez-le à attributes ou corrigez-le ici.
            difference  | community=nowhere | ENGLISH | “community” has no code “nowhere”. Use one of: c, north.
            difference  | community=nowhere | FRENCH  | « community » n’a pas de code « nowhere ». Choisissez parmi : c, north.
            """)
    void theProblemSaysWhatToDo(String method, String written, Language language, String text) {
        assertThat(problems(method, written).get(0).in(language).replace('\u202F', ' '))
                .endsWith(text);
    }

    @Test
    void everyProblemStopsTheRun() {
        assertThat(problems("difference", "community=nowhere")).allMatch(Problem::isError);
    }
}
