package org.vpip.instruments.study.answer;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Numeral;

/** The codes that replace others in answers to one version of an instrument, from recodes.csv. */
public record Recodes(List<Recode> rows) {
    public static final Recodes NONE = new Recodes(List.of());

    /** One code and its replacement, which is a code of the other version or a missing code. */
    public record Recode(InstrumentId instrument, ItemId item, String version, String from, String to) {}

    public Recodes {
        rows = List.copyOf(rows);
    }

    /** Returns whether any code of that item is replaced. */
    public boolean contains(InstrumentId instrument, ItemId item) {
        return rows.stream()
                .anyMatch(
                        row -> row.instrument().equals(instrument) && row.item().equals(item));
    }

    /** Returns whether any code of that version is replaced. */
    boolean containsVersion(InstrumentId instrument, String version) {
        return rows.stream()
                .anyMatch(row ->
                        row.instrument().equals(instrument) && row.version().equals(version));
    }

    /** Returns the replacement of a code; empty for a code that stays. */
    public Optional<String> replacement(InstrumentId instrument, ItemId item, String version, String code) {
        return rows.stream()
                .filter(row -> row.instrument().equals(instrument) && row.item().equals(item))
                .filter(row ->
                        row.version().equals(version) && plain(row.from()).equals(plain(code)))
                .map(Recode::to)
                .findFirst();
    }

    /** Returns a number as sheets write it, so that 3.0 is 3. */
    private static String plain(String code) {
        return Numeral.read(code).stream().mapToObj(Numeral::write).findFirst().orElse(code);
    }
}
