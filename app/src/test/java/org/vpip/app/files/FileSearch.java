package org.vpip.app.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;

/**
 * A search of the files of an audience for what only researchers have.
 *
 * @param words pseudonyms, the hash of the data and codes of merged groups
 * @param withheld numerals of researchers' findings that are in none of the audience's
 */
record FileSearch(Set<String> words, Set<String> withheld) {
    private static final int MOST_DECIMALS = 2;
    private static final int MOST_DIGITS = 3;
    private static final Pattern HIDDEN = Pattern.compile("state=\"(?:veryH|h)idden\"|\\bhidden=\"(?:1|true)\"");
    /** The range of a filter, which every workbook with one keeps under a hidden name. */
    private static final Pattern FILTER_RANGE = Pattern.compile(
            "<definedName[^>]*\"_xlnm._FilterDatabase\"[^>]*>[^<]*\\$[A-Z]+\\$\\d+:\\$[A-Z]+\\$\\d+</definedName>");

    private static final Pattern UNEXPECTED_PART =
            Pattern.compile("(?i)!.*(?:comments|pivot|externalLink|customXml|embeddings|vmlDrawing|calcChain)");
    private static final Pattern ATTACHED =
            Pattern.compile("/(?:EmbeddedFiles|EmbeddedFile|JavaScript|JS|AcroForm|FileAttachment|PieceInfo)\\b");
    private static final Set<String> PIXELS = Set.of("IHDR", "IDAT", "IEND");

    static FileSearch of(AudienceFolders folders, Audience audience, Path temporary) throws IOException {
        Released all = folders.released(Audience.RESEARCHER);
        Set<String> words = new TreeSet<>(folders.pseudonyms());
        words.add(all.dataHash());
        folders.contents().partitions().byAttribute().values().stream()
                .map(AttributePartition::merged)
                .flatMap(List::stream)
                .map(MergedGroup::codes)
                .flatMap(List::stream)
                .filter(code -> code.contains("_"))
                .forEach(words::add);
        return new FileSearch(words, ProtectedNumbers.withheld(all, folders.released(audience), temporary));
    }

    /** Returns what is found, with the part of the file. */
    List<String> in(Map<String, String> insides) {
        List<String> found = new ArrayList<>();
        insides.forEach((part, content) -> {
            String whole = (part + " " + content).toLowerCase(Locale.ROOT);
            words.stream()
                    .filter(word -> whole.contains(word.toLowerCase(Locale.ROOT)))
                    .forEach(word -> found.add(part + ": word " + word));
            if (UNEXPECTED_PART.matcher(part).find()
                    || (part.contains(".xlsx!")
                            && HIDDEN.matcher(FILTER_RANGE.matcher(content).replaceAll(""))
                                    .find())
                    || (part.contains(".pdf!object")
                            && ATTACHED.matcher(content).find())
                    || (part.endsWith(".png") && !PIXELS.containsAll(chunks(content)))) {
                found.add(part + ": hidden");
            }
            FileTexts.of(part, content).numerals().stream()
                    .filter(this::isProtected)
                    .forEach(numeral -> found.add(part + ": " + numeral));
        });
        return found;
    }

    private boolean isProtected(String numeral) {
        return withheld.contains(ProtectedNumbers.plain(numeral))
                || (FileTexts.decimals(numeral) > MOST_DECIMALS && FileTexts.significantDigits(numeral) > MOST_DIGITS);
    }

    /** Returns the names of the parts of a PNG file; any but the three that it needs would be metadata. */
    private static Set<String> chunks(String png) {
        ByteBuffer bytes = ByteBuffer.wrap(png.getBytes(StandardCharsets.ISO_8859_1));
        List<String> names = new ArrayList<>();
        bytes.position(8);
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            byte[] name = new byte[4];
            bytes.get(name);
            names.add(new String(name, StandardCharsets.US_ASCII));
            bytes.position(bytes.position() + length + 4);
        }
        return names.stream().collect(Collectors.toSet());
    }
}
