package org.vpip.instruments.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.expression.value.AnswerType;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;

/** Values by the ODK XForms specification and XPath 1.0, worked out by hand. */
class ExpressionTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-15T10:00Z");

    private static String stored(String expression) {
        return Expression.parse(expression).stored(context(ExpressionValue.BLANK));
    }

    private static EvaluationContext context(ExpressionValue here) {
        AnswerSource answers = new NamedAnswerContext(
                Map.of(
                        "n",
                        ExpressionValue.of(7.0),
                        "blank",
                        ExpressionValue.BLANK,
                        "m",
                        ExpressionValue.of("red blue"),
                        "day",
                        day("2026-03-01"),
                        "t",
                        AnswerType.TIME.read("13:05:00", NOW.getZone())),
                Map.of(
                        "hh",
                        List.of(
                                Map.of("age", ExpressionValue.of(30.0)),
                                Map.of("age", ExpressionValue.BLANK),
                                Map.of("age", ExpressionValue.of(4.0)))));
        return EvaluationContext.of(answers, NOW, RandomGenerator.of("L64X128MixRandom"))
                .about(here);
    }

    private static ExpressionValue day(String written) {
        return AnswerType.DAY.read(written, NOW.getZone());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 + 2 * 3 - 4               | 3
            -(2) * -3                   | 6
            - - 3                       | 3
            10 div 4                    | 2.5
            -7 mod 2                    | -1
            2 > 1 = true()              | 1
            1 = 1 and 2 = 3 or true()   | 1
            (1 = 1) and (2 = 3 or true()) | 1
            'a' != 'A'                  | 1
            '2' = 2.0                   | 1
            true() = 'no'               | 1
            round(-2.5)                 | -2
            round(-1250, -2)            | -1200
            min(1, '', 3)               | 1
            coalesce('' + 1, 5)         | 5
            format-date(date('' + 1), '%Y') | ``
            now() > today()             | 0
            now() = today()             | 1
            date('2024-1-5')            | 2024-01-05
            date(-1.5)                  | 1969-12-31
            selected('', '')            | 1
            selected('a b c', 'a b')    | 1
            selected-at('a b', '')      | a
            1 div 0 = 1 div 0           | 0
            substr('hello', -1.5)       | o
            concat('', 0.0001)          | 0.0001
            string-length()             | 0
            round(1.005, 2)             | 1.01
            round(1250, -2)             | 1300
            int(-3.7)                   | -3
            floor(-3.2)                 | -4
            ceiling(-3.2)               | -3
            abs(-4)                     | 4
            pow(2, 0.5) * pow(2, 0.5)   | 2
            0.1 + 0.2                   | 0.30000000000000004
            number('1,5') + 1           | 2.5
            number('1e3')               | ``
            number(' 12 ')              | 12
            min(3, 1, 2)                | 1
            max(-3, -1)                 | -1
            substr('hello', -3)         | llo
            substr('hello', 1, -1)      | ell
            substr('hello', 3, 99)      | lo
            substring-after('a-b-c', '-') | b-c
            translate('bonjour', 'or', '0') | b0nj0u
            normalize-space('  a  b ')  | a b
            string-length('·é')         | 2
            concat(1, '-', 2.50, true()) | 1-2.5true
            join(' / ', 'a', 'b')       | a / b
            selected('red blue', 'blue') | 1
            selected-at('a b c', 1)     | b
            selected-at('a b c', 9)     | ``
            count-selected(' a  b ')    | 2
            coalesce('', 'x')           | x
            if(1 > 2, 'a', 'b')         | b
            boolean-from-string('TRUE') | 1
            regex('K1A 0B1', '[A-Z]\\d[A-Z] \\d[A-Z]\\d') | 1
            checklist(1, 2, true(), true(), false()) | 1
            checklist(-1, 1, true(), true()) | 0
            weighted-checklist(3, 5, true(), 2, true(), 2) | 1
            weighted-checklist(3, -1, true(), 2, true(), 2) | 0
            date('2024-02-29')          | 2024-02-29
            date('2024-02-28') + 2 = date('2024-03-01') | 1
            date-time('2024-01-01T23:30:00-05:00') | 2024-01-02T04:30:00.000Z
            decimal-date-time('1970-01-02T12:00:00Z') | 1.5
            decimal-time(3.25)          | 0.25
            decimal-time('2024-01-01')  | 0
            decimal-time('2024-01-01T06:00:00Z') | 0.25
            format-date('2024-01-05', '%a %e %b %Y, %n/%y %%') | Fri 5 Jan 2024, 1/24 %
            format-date-time('2024-01-05T07:08:09Z', '%H:%M:%S %h') | 07:08:09 7
            today()                     | 2026-03-15
            now()                       | 2026-03-15T10:00:00.000Z
            """)
    void hasTheValueThatTheStandardGives(String expression, String value) {
        assertThat(stored(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${n} - 1                | 6
            ${n}-1                  | 6
            ${blank} + 1            | ``
            ${blank} < 5            | 0
            not(${blank} < 5)       | 1
            ${blank} = ''           | 1
            selected(${m}, 'blue')  | 1
            ../n * 2                | 14
            /data/n + /data/grp/n   | 14
            ${day} + 14 = today()   | 1
            ${day} = '2026-03-01'   | 1
            sum(${age})             | 34
            max(${age})             | 30
            count(${age})           | 3
            count(${hh})            | 3
            count-non-empty(${age}) | 2
            indexed-repeat(${age}, ${hh}, 3) | 4
            indexed-repeat(${age}, ${hh}, 9) | ``
            indexed-repeat(${age}, ${hh}, 0) | 30
            format-date-time(${t}, '%H:%M') | 13:05
            decimal-time(${t}) > 0.5 | 1
            string(${t})            | 13:05
            position(..)            | 1
            """)
    void looksAtAnswers(String expression, String value) {
        assertThat(stored(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 +                | SYNTAX
            (1                 | SYNTAX
            1 2                | SYNTAX
            'open              | SYNTAX
            1 && 2             | SYNTAX
            ${a b}             | SYNTAX
            ``                 | SYNTAX
            instance('x')/root | FUNCTION
            Runtime.exec('ls') | FUNCTION
            not()              | FUNCTION
            if(1, 2)           | FUNCTION
            date('1 May')      | TYPE
            date('2024-02-30') | TYPE
            regex('a', '(')    | TYPE
            ${age} + 1         | TYPE
            sum(1)             | TYPE
            max(${age}, 50)    | TYPE
            join(',', 'x', ${age}) | TYPE
            date(' 2024-01-05') | TYPE
            format-date('2024-01-05', '%A') | TYPE
            decimal-time('06:00') | TYPE
            ${nobody}          | NAME
            """)
    void saysWhyThereIsNoValue(String expression, ExpressionFault kind) {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> stored(expression))
                .extracting(ExpressionException::kind)
                .isEqualTo(kind);
    }

    @Test
    void givesUpOnAnEndlessChain() {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> stored("1" + "+1".repeat(9_000)))
                .extracting(ExpressionException::kind)
                .isEqualTo(ExpressionFault.LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not(", "-(", "if(true(), 1, ("})
    void givesUpOnDeepNesting(String opening) {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> stored(opening.repeat(3_000)))
                .extracting(ExpressionException::kind)
                .isEqualTo(ExpressionFault.LIMIT);
    }

    @Test
    void givesUpOnAPatternThatNeverEnds() {
        String text = "a".repeat(60);
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> stored("regex('" + text + "!', '(a|aa)+\\1b')"))
                .extracting(ExpressionException::kind)
                .isEqualTo(ExpressionFault.LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"60, '(a|aa)+\\1b'", "9000, '^(a+)+$'", "90000, '(a|b)*c'"})
    void countsAConstraintGivenUpOnAsNotKept(int length, String pattern) {
        EvaluationContext answer = context(ExpressionValue.of("a".repeat(length) + "!"));
        assertThat(answer.isKept(Expression.parse("regex(., '" + pattern + "')")))
                .isFalse();
        assertThat(answer.isKept(Expression.parse("not(regex(., '" + pattern + "'))")))
                .isFalse();
        assertThat(answer.isKept(Expression.parse("regex(., '(')"))).isTrue();
    }

    @Test
    void looksOnlyAtTheBranchThatIsTaken() {
        assertThat(stored("if(true(), 1, ${nobody})")).isEqualTo("1");
        assertThat(stored("true() or ${nobody} = 1")).isEqualTo("1");
    }

    @Test
    void onceKeepsWhatIsThere() {
        Expression once = Expression.parse("once(random())");
        assertThat(once.stored(context(ExpressionValue.of("0.5")))).isEqualTo("0.5");
        assertThat(once.stored(context(ExpressionValue.BLANK))).isNotEmpty();
    }

    @Test
    void namesAndComparisonsAreFoundInside() {
        Expression expression = Expression.parse("${a} = 'x' and not(selected(${b}, 'y')) or 'z' != ${c} + 0");
        assertThat(expression.names()).containsExactly("a", "b", "c");
        assertThat(expression.comparisons())
                .containsExactly(new Expression.ChoiceComparison("a", "x"), new Expression.ChoiceComparison("b", "y"));
    }

    @Test
    void anIdentifierIsAVersionFourUuid() {
        assertThat(stored("uuid()")).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(stored("uuid(12)")).matches("[A-Za-z0-9]{12}");
    }
}
