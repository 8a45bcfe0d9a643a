package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/glossary.md: complete rows, each term once, in alphabetical order. */
class GlossaryTableTest {
    private static final String HEADING = "| Term | Français | Field, source | Meaning |\n|---|---|---|---|\n";
    private static final int COLUMNS = 4;

    @Test
    void keepsTermsCompleteUniqueAndInOrder() throws IOException {
        String glossary = Files.readString(CommandRun.ROOT.resolve("docs/glossary.md"));
        assertThat(glossary).contains(HEADING);
        assertThat(faults(glossary)).isEmpty();
    }

    @Test
    void findsAMissingAndABlankCell() {
        assertThat(faults(HEADING + "| link | lien | web |\n| token |  | web | a secret |\n"))
                .containsExactly("link: 3 cells", "token: blank cell");
    }

    @Test
    void findsATermThatOccursTwice() {
        String row = "| Link | lien | web | a link |\n";
        assertThat(faults(HEADING + row + "\n## Web\n" + HEADING + row.replace("Link", "link")))
                .containsExactly("link: occurs twice");
    }

    @Test
    void findsATermOutOfOrderWithinItsSection() {
        String rows = "| token | jeton | web | a secret |\n| link | lien | web | a link |\n";
        assertThat(faults(HEADING + rows)).containsExactly("link: belongs above token");
        assertThat(faults(HEADING + rows.replace("| link", "\n## Web\n" + HEADING + "| link")))
                .isEmpty();
    }

    private static List<String> faults(String glossary) {
        List<String> faults = new ArrayList<>();
        Set<String> terms = new HashSet<>();
        for (String section : glossary.split("(?m)^## ")) {
            String above = "";
            for (List<String> row : rows(section)) {
                String term = row.get(0);
                faults.addAll(faults(row));
                if (!terms.add(term.toLowerCase(java.util.Locale.ROOT))) {
                    faults.add(term + ": occurs twice");
                }
                if (term.compareToIgnoreCase(above) < 0) {
                    faults.add(term + ": belongs above " + above);
                }
                above = term;
            }
        }
        return faults;
    }

    private static List<String> faults(List<String> row) {
        if (row.size() != COLUMNS) {
            return List.of(row.get(0) + ": " + row.size() + " cells");
        }
        return row.contains("") ? List.of(row.get(0) + ": blank cell") : List.of();
    }

    /** Returns the cells of each row below the heading. */
    private static List<List<String>> rows(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Term |"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
