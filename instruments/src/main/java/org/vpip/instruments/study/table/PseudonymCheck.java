package org.vpip.instruments.study.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/**
 * A check for e-mail addresses, telephone numbers and names where pseudonyms belong. Its rules are narrow, so that codes of
 * other tools pass: digits alone are no telephone number, and a single word is no name. Aliases, such as the authors of
 * online activity, are not pseudonyms.
 */
public final class PseudonymCheck {
    private static final List<String> COLUMNS = List.of("participant", "from", "to", "same_as", "coder");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");

    /** International numbers, and those of Canada, Australia and France with their separators. */
    private static final Pattern TELEPHONE = Pattern.compile("(\\+|00 )\\d[\\d .()-]{7,18}"
            + "|(1[ .-])?(\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ .-])\\d{3}[ .-]\\d{4}"
            + "|(\\(0[2378]\\) ?|0[2378][ .-])\\d{4}[ .-]\\d{4}"
            + "|04\\d{2}[ .-]\\d{3}[ .-]\\d{3}"
            + "|0[1-9]([ .-]\\d{2}){4}");

    private static final String PART = "(\\p{Lu}['’])?\\p{Lu}\\p{Ll}+";
    private static final String NAME_WORD = PART + "(-" + PART + ")*";
    private static final String PARTICLE = "(de|du|des|la|le|van|von|der|den|di|da|dos|bin|al|el)";
    private static final Pattern NAME =
            Pattern.compile(NAME_WORD + ",?( \\p{Lu}\\.)?( " + PARTICLE + ")*( " + NAME_WORD + ")+");

    /** Words that begin a label of a person, such as “Participant Two”. */
    private static final Pattern LABEL =
            Pattern.compile("(?iu)(participant|person|member|respondent|user|expert|case|group"
                    + "|site|team|anonymous|anonyme|personne|membre|répondant|utilisat|groupe|équipe|cas).*");

    private final Problems problems;
    private final Set<ProblemLocation> reported = new HashSet<>();

    public PseudonymCheck(Problems problems) {
        this.problems = problems;
    }

    /** Reports each cell of a pseudonym column that identifies a person, once for each place. */
    public void check(Sheet sheet) {
        for (String column : COLUMNS) {
            if (sheet.hasColumn(column)) {
                sheet.rows().forEach(row -> check(row, column));
            }
        }
    }

    private void check(SheetRow row, String column) {
        if (isPersonal(row.get(column)) && reported.add(row.place(column))) {
            problems.add(ProblemCode.PERSONAL_PSEUDONYM, row.place(column));
        }
    }

    /** Returns whether a text has the form of an e-mail address, a telephone number, or a first and a last name. */
    public static boolean isPersonal(String text) {
        String plain = text.strip().replaceAll("[\\s\\u00A0\\u202F]+", " ");
        return EMAIL.matcher(plain).matches()
                || TELEPHONE.matcher(plain).matches()
                || (NAME.matcher(plain).matches() && !LABEL.matcher(plain).matches());
    }
}
