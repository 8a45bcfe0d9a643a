package org.vpip.instruments.study.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;

/** Answers in data tables keep to the rules of the web page; each breach is one problem, in its cell. */
class AnswerReaderTest {
    private static final String CELL = " data/responses/practice.csv 2 ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static StudyFixture study() {
        return StudyFixture.correct()
                .with("instruments/practice/survey.csv", """
                        type,name,label::English (en),label::French (fr),relevant,constraint,choice_filter,calculation
                        integer,days,Days,Jours,,. >= 0 and . <= 31,,
                        decimal,hours,Hours,Heures,,. <= 8 * ${days},,
                        select_one yes,works,Working?,Travail ?,,,,
                        integer,years,Years,Années,${works} = 'yes',,,
                        text,why,Why?,Pourquoi ?,"selected(${works}, 'no')",,,
                        begin_group,more,More,Plus,"${works} = 'yes' and ${days} > 0",,,
                        select_multiple gains,gains,Gains,Gains,,count-selected(.) <= 2,,
                        end_group,,,,,,,
                        select_one towns,town,Town,Ville,,,zone = ${works},
                        date,start,Start,Début,,. <= today(),,
                        calculate,lot,,,,,,once(random())
                        text,extra,Extra,Extra,${lot} > 0.5,,,
                        text,other,Other,Autre,${lot} < 0.5,,,
                        text,third,Third,Troisième,"${other} = 'so'",,,
                        text,fourth,Fourth,Quatrième,"${extra} = 'so'",,,
                        select_one agree,a,A,A,,,,
                        integer,b,B,B,,,,
                        """)
                .with("instruments/practice/choices.csv", """
                        list_name,name,label::English (en),label::French (fr),zone
                        yes,yes,Yes,Oui,
                        yes,no,No,Non,
                        yes,-96,Prefer not to say,Je préfère ne pas répondre,
                        gains,x,X,X,
                        gains,y,Y,Y,
                        gains,z,Z,Z,
                        towns,here,Here,Ici,yes
                        towns,there,There,Là,no
                        agree,1,Disagree,Pas d’accord,
                        agree,5,Agree,D’accord,
                        """)
                .with("instruments/practice/_scales.csv", """
                        id,label::English (en),label::French (fr),items,min,max
                        s,Scale,Échelle,a b,1,5
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            days                | 31             |
            days                | 900            | CONSTRAINT_NOT_MET days
            days                | -5             | CONSTRAINT_NOT_MET days
            days                | -91            |
            days                | ''             |
            days,hours          | 2,7.5          |
            days,hours          | 2,"7,5"        |
            days,hours          | 2,17           | CONSTRAINT_NOT_MET hours
            days,hours          | 40,1000        | CONSTRAINT_NOT_MET days; CONSTRAINT_NOT_MET hours
            works,years         | yes,4          |
            works,years         | no,4           | ANSWER_NOT_ASKED years
            works,years         | no,-98         |
            works,years         | -99,4          | ANSWER_NOT_ASKED years
            years               | 4              | ANSWER_NOT_ASKED years
            works,why           | no,because     |
            works,why           | yes,because    | ANSWER_NOT_ASKED why
            days,works,gains    | 3,yes,x y      |
            days,works,gains    | 3,yes,x y z    | CONSTRAINT_NOT_MET gains
            days,works,gains    | 0,yes,x        | ANSWER_NOT_ASKED gains
            works,town          | yes,here       |
            works,town          | yes,there      | CHOICE_NOT_OFFERED town
            works,town          | yes,nowhere    | UNKNOWN_CHOICE town
            start               | 2999-01-01     |
            submitted,start     | 2024-09-10T10:00,2024-09-10 |
            submitted,start     | 2024-09-10T10:00,2024-09-11 | CONSTRAINT_NOT_MET start
            lot,extra           | 0.9,so         |
            lot,extra           | 0.1,so         | ANSWER_NOT_ASKED extra
            extra,other         | so,so          |
            other,third,extra,fourth | so,so,so,so |
            lot,extra,other     | 0.1,,so        |
            lot,extra,fourth    | 0.9,no,so      | ANSWER_NOT_ASKED fourth
            a,b                 | 5,5            |
            b                   | 6              | OUTSIDE_SCALE b
            b                   | 0              | OUTSIDE_SCALE b
            b                   | -90            |
            """)
    void anAnswerThatThePageRefusesIsAProblem(String columns, String cells, String problems) {
        StudyFixture study =
                study().with("data/responses/practice.csv", "participant,wave," + columns + "\nP-1,t0," + cells + "\n");
        List<String> expected = problems == null
                ? List.of()
                : List.of(problems.split("; ")).stream()
                        .map(problem -> problem.replace(" ", CELL))
                        .toList();
        assertThat(study.problems(folder)).containsExactlyElementsOf(expected);
    }

    @Test
    void feedbackKeepsToTheSameRules() {
        assertThat(study().without("data/responses/practice.csv")
                        .with("data/feedback/practice.csv", "response,session,days\n1,m1,900\n")
                        .problems(folder))
                .containsExactly("CONSTRAINT_NOT_MET data/feedback/practice.csv 2 days");
    }
}
