package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Glossary;
import org.vpip.instruments.wording.Glossary.GlossaryTerm;
import org.vpip.instruments.wording.Glossary.GlossaryWords;
import org.vpip.instruments.wording.Wording;

/** A reader of glossary.csv; the program's own glossary supplies missing terms. */
final class GlossaryReader {
    private static final String SHIPPED = "/glossary/terms.csv";

    private final Glossary glossary;

    private GlossaryReader(Glossary glossary) {
        this.glossary = glossary;
    }

    static GlossaryReader of(Optional<Sheet> sheet, Problems problems) {
        List<GlossaryTerm> terms = new ArrayList<>();
        sheet.ifPresent(own -> terms.addAll(read(own, problems)));
        terms.addAll(read(SheetReader.shipped(SHIPPED), problems));
        return new GlossaryReader(new Glossary(terms));
    }

    private static List<GlossaryTerm> read(Sheet sheet, Problems problems) {
        TableColumns.GLOSSARY.check(sheet, problems);
        List<GlossaryTerm> terms = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            Stream.of("term", "en", "fr")
                    .filter(column -> sheet.hasColumn(column) && !row.has(column))
                    .forEach(column -> row.report(problems, code(column), column));
            Wording wording = new Wording(row.get("en"), row.get("fr"));
            terms.add(new GlossaryTerm(row.get("term"), wording, row.get("programme"), row.get("funder")));
        }
        return terms;
    }

    private static ProblemCode code(String column) {
        return switch (column) {
            case "en" -> ProblemCode.MISSING_ENGLISH;
            case "fr" -> ProblemCode.MISSING_FRENCH;
            default -> ProblemCode.BLANK_CELL;
        };
    }

    /** Returns the words for members; a study of several programmes uses general ones. */
    GlossaryWords forMembers(List<Community> communities, String funder) {
        return glossary.forMembers(programme(communities), funder);
    }

    GlossaryWords forReports(List<Community> communities, String funder) {
        return glossary.forReports(programme(communities), funder);
    }

    private static String programme(List<Community> communities) {
        List<String> programmes =
                communities.stream().map(Community::programme).distinct().toList();
        return programmes.size() == 1 ? programmes.get(0) : "";
    }
}
