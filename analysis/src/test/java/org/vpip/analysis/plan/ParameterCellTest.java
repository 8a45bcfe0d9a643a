package org.vpip.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.MethodParameters;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.wording.Language;

/** The parameters of a row; items a (1 to 5) and v1_whom (several services) of the built study. */
class ParameterCellTest {
    private static Problems problems(String method, String source, String written) {
        Sheet sheet = Sheet.of(
                "plan/indicators.csv", "", List.of("parameters"), List.of(new Sheet.NumberedRow(2, List.of(written))));
        Problems problems = new Problems();
        new ParameterCell(sheet.rows().get(0), StudyBuilder.aStudy().build(), problems)
                .read(Methods.ALL.find(method).orElseThrow(), IndicatorSource.parse(source));
        return problems;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            share  | choices=4 5                  | item:a       | -
            share  | '; choices = 4  5 ;'         | item:a       | -
            share  | choices=5                    | item:a       | -
            share  | ''                           | item:a       | METHOD_NEEDS_CHOICES
            share  | choices=                     | item:a       | METHOD_NEEDS_CHOICES
            share  | choices=1 2 3 4 5            | item:a       | METHOD_NEEDS_CHOICES
            share  | choices=6                    | item:a       | UNKNOWN_CHOICE
            share  | 'choices=4,5'                | item:a       | UNKNOWN_CHOICE
            share  | choices=4; 5                 | item:a       | METHOD_PARAMETERS_MALFORMED
            share  | choices=4;level=0.9          | item:a       | METHOD_PARAMETER_UNKNOWN
            share  | choices=police               | item:v1_whom | -
            share  | choices=4                    | item:none    | -
            mean   | ''                           | scale:s      | -
            reliable_change | reliability=0.8     | scale:s      | -
            reliable_change | reliability=0,8     | item:a       | -
            reliable_change | ''                  | scale:s      | -
            reliable_change | reliability=1       | scale:s      | RELIABILITY_OUTSIDE
            reliable_change | reliability=high    | scale:s      | RELIABILITY_OUTSIDE
            reliable_change | reliability=0       | scale:s      | RELIABILITY_OUTSIDE
            reliable_change | choices=4           | item:a       | METHOD_PARAMETER_UNKNOWN
            response_shift | retrospective=b      | item:a       | -
            response_shift | retrospective=v1_worry | item:a     | -
            response_shift | ''                   | item:a       | METHOD_NEEDS_RETROSPECTIVE
            response_shift | retrospective=       | item:a       | METHOD_NEEDS_RETROSPECTIVE
            response_shift | retrospective=a      | item:a       | METHOD_NEEDS_RETROSPECTIVE
            response_shift | retrospective=none   | item:a       | METHOD_NEEDS_RETROSPECTIVE
            response_shift | retrospective=v1_whom | item:a      | METHOD_NEEDS_RETROSPECTIVE
            response_shift | retrospective=b      | scale:s      | METHOD_NEEDS_RETROSPECTIVE
            response_shift | choices=4            | item:a       | METHOD_PARAMETER_UNKNOWN,METHOD_NEEDS_RETROSPECTIVE
            mean   | choices=4                    | item:a       | METHOD_WITHOUT_PARAMETERS
            mixing | level=1                      | network:a    | METHOD_WITHOUT_PARAMETERS
            """)
    void aParameterOfNoUseIsAProblem(String method, String written, String source, String problem) {
        assertThat(problems(method, source, written).list())
                .extracting(found -> found.code().name())
                .containsExactly(problem == null ? new String[0] : problem.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | for example choices=1. The choices: 1, 2, 3, 4, 5.
            FRENCH  | par exemple choices=1. Les choix\u202F: 1, 2, 3, 4, 5.
            """)
    void theProblemNamesTheChoices(Language language, String end) {
        assertThat(problems("share", "item:a", "").list().get(0).in(language)).endsWith(end);
    }

    @Test
    void theCallSaysWhichChoicesCount() {
        MethodParameters parameters = MethodParameters.of(MethodParameter.CHOICES, "5 4 5");
        assertThat(parameters.choices()).containsExactly("5", "4");
        assertThat(new MethodCall(
                                Methods.ALL.find("share").orElseThrow().declaration(),
                                IndicatorSource.parse("item:a").orElseThrow(),
                                "",
                                parameters)
                        .written())
                .isEqualTo("share(choices=5 4 5)");
    }
}
