package org.vpip.app.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.export.FindingsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of findings as they could be written: with all digits, or rounded to up to three decimals. */
final class ProtectedNumbers {
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DECIMALS = 3;

    private final Set<String> forms = new HashSet<>();

    private ProtectedNumbers() {}

    /** Returns the numerals of three digits or more that only researchers have. */
    static Set<String> withheld(Released all, Released published, Path temporary) throws IOException {
        Set<String> withheld = new HashSet<>(of(all, temporary));
        withheld.removeAll(of(published, temporary));
        withheld.removeIf(numeral -> FileTexts.significantDigits(numeral) < FEWEST_DIGITS);
        return withheld;
    }

    static Set<String> of(Released released, Path temporary) throws IOException {
        FindingsJson.write(released, temporary);
        ProtectedNumbers numbers = new ProtectedNumbers();
        numbers.read(JsonMapper.shared().readTree(Files.readString(temporary)).path("findings"));
        return numbers.forms;
    }

    private void read(JsonNode node) {
        if (node.isNumber()) {
            write(node.decimalValue().abs());
        }
        node.forEach(this::read);
    }

    private void write(BigDecimal number) {
        forms.add(plain(number));
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            forms.add(plain(number.setScale(decimals, RoundingMode.HALF_UP)));
            forms.add(plain(number.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP)));
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String plain(String numeral) {
        return plain(new BigDecimal(numeral));
    }
}
