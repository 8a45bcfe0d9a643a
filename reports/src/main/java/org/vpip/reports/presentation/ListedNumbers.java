package org.vpip.reports.presentation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.fact.FindingNumber;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.fact.RecordedNumbers;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportCell.NumberCell;

/** The numbers that findings list with what they tell of people. A presentation may print no other. */
final class ListedNumbers {
    private static final double NOISE = 1e-9;
    private static final Set<NumberFormat> SIGNED = EnumSet.of(
            NumberFormat.SIGNED_TWO_DECIMALS, NumberFormat.SIGNED_THREE_DECIMALS, NumberFormat.SIGNED_FOUR_DECIMALS);

    private final String kind;
    private final List<FindingNumber> numbers;

    private ListedNumbers(String kind, List<FindingNumber> numbers) {
        this.kind = kind;
        this.numbers = numbers;
    }

    /** Returns the numbers of findings with one kind of details. */
    static ListedNumbers of(Class<?> details, List<Shown> findings) {
        List<FindingNumber> numbers = new ArrayList<>();
        for (Shown finding : findings) {
            numbers.addAll(RecordedNumbers.of(finding));
            finding.subject()
                    .criteria()
                    .smallest()
                    .ifPresent(
                            smallest -> numbers.add(new FindingNumber("smallest", smallest, NumberBasis.IMPERSONAL)));
        }
        return new ListedNumbers(details.getSimpleName(), numbers);
    }

    /** Checks that each number of an object is listed under its path. */
    void check(JsonObject json) {
        check("", json.values());
    }

    private void check(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, inner) -> check(path.isEmpty() ? String.valueOf(key) : path + "." + key, inner));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                check(path + "[" + i + "]", items.get(i));
            }
        } else if (value instanceof Number number && !isListed(path, number.doubleValue())) {
            throw unlisted(path, number.doubleValue());
        }
    }

    private boolean isListed(String path, double value) {
        return numbers.stream()
                .anyMatch(number -> number.name().equals(path) && Math.abs(number.value() - value) <= NOISE);
    }

    /** Checks that each number in tables is listed, as far as its digits show. */
    void check(List<ContentBlock> blocks) {
        for (ContentBlock block : blocks) {
            if (block instanceof ReportTable table) {
                table.rows().forEach(row -> row.forEach(cell -> check(table, cell)));
            }
        }
    }

    private void check(ReportTable table, ReportCell cell) {
        if (cell instanceof NumberCell number && numbers.stream().noneMatch(listed -> isShown(listed, number))) {
            throw unlisted(table.title(), number.value());
        }
    }

    /** Returns whether a cell has the number; a change, as the difference of its rounded ends, may be one digit off. */
    private static boolean isShown(FindingNumber listed, NumberCell cell) {
        int decimals = cell.format().decimals() + (cell.format() == NumberFormat.PERCENT ? 2 : 0);
        double digit = Math.pow(10, -decimals);
        double error = SIGNED.contains(cell.format()) ? digit : digit / 2;
        return Math.abs(listed.value() - cell.value()) <= error + NOISE;
    }

    private IllegalStateException unlisted(String place, double value) {
        return new IllegalStateException(
                "number must be listed in the numbers of " + kind + ": " + place + " = " + value);
    }
}
