package org.vpip.instruments.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.wording.Language;

class RepeatedProblemTest {
    private static Problem unknown(int row, String code) {
        return Problem.of(
                ProblemCode.UNKNOWN_CODE, new ProblemLocation("data/a.csv", "a", row, "sector"), code, "sectors");
    }

    private static List<String> lines(List<Problem> problems, Language language) {
        return RepeatedProblem.of(problems).stream()
                .map(problem -> problem.in(language))
                .toList();
    }

    @Test
    void aRepeatedProblemHasItsCountAndThreePlaces() {
        List<Problem> problems = IntStream.rangeClosed(2, 15)
                .mapToObj(row -> unknown(row, row == 3 ? "b" : "a"))
                .toList();
        assertThat(lines(problems, Language.ENGLISH))
                .containsExactly("data/a.csv, sheet a, row 2, column sector: the list “sectors” has no code “a”."
                        + " Add it to choices or correct it here. Likewise in row 3 (“b”), row 4 and further rows;"
                        + " 14 in all. The option --all lists every one.");
        assertThat(lines(problems, Language.FRENCH))
                .singleElement()
                .asString()
                .contains("ligne 3 («\u202Fb\u202F»), ligne 4 et d’autres lignes\u202F; 14 en tout.");
    }

    @Test
    void threeOccurrencesAreAllNamed() {
        assertThat(lines(List.of(unknown(2, "a"), unknown(5, "a"), unknown(9, "a")), Language.ENGLISH))
                .singleElement()
                .asString()
                .endsWith(" Likewise in row 5, row 9; 3 in all.");
    }

    @Test
    void otherColumnsAndWholeSheetsStayApart() {
        Problem other = Problem.of(
                ProblemCode.UNKNOWN_CODE, new ProblemLocation("data/a.csv", "a", 3, "region"), "x", "regions");
        Problem missing = Problem.of(ProblemCode.MISSING_COLUMN, new ProblemLocation("data/a.csv", "a", 0, null), "p");
        Problem second = Problem.of(ProblemCode.MISSING_COLUMN, new ProblemLocation("data/a.csv", "a", 0, null), "q");
        assertThat(lines(List.of(missing, second, unknown(2, "a"), other), Language.ENGLISH))
                .hasSize(4);
    }
}
