package org.vpip.reports.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.audit.Exposure;
import org.vpip.reports.disclosure.audit.PossibleRange;
import org.vpip.reports.disclosure.gate.WithheldReason;
import org.vpip.reports.exposure.ExposureTexts;
import org.vpip.reports.rounding.DecimalRounding;

/** The findings that are withheld outside research, with the reason and what a reader could work out, for researchers. */
public final class WithheldCsv {
    private static final List<String> HEADING = List.of(
            "indicator",
            "waves",
            "community",
            "attribute",
            "group",
            "reason",
            "low",
            "high",
            "exposure_en",
            "exposure_fr");

    private static final int DECIMALS = 2;

    private WithheldCsv() {}

    public static void write(List<WithheldReason> reasons, StudyLabels labels, Path file) throws IOException {
        ExposureTexts english = new ExposureTexts(Language.ENGLISH, labels);
        ExposureTexts french = new ExposureTexts(Language.FRENCH, labels);
        SheetWriter.write(
                file,
                HEADING,
                reasons.stream().map(reason -> row(reason, english, french)).toList());
    }

    private static List<String> row(WithheldReason reason, ExposureTexts english, ExposureTexts french) {
        Optional<Exposure> exposure = reason.exposure();
        List<String> row = new ArrayList<>(List.of(reason.subject().indicator().value()));
        row.addAll(FindingsCsv.part(reason.subject()));
        row.add(reason.rule().id());
        row.add(limit(exposure, PossibleRange::low));
        row.add(limit(exposure, PossibleRange::high));
        row.add(exposure.map(found -> english.lines(found).get(0)).orElse(""));
        row.add(exposure.map(found -> french.lines(found).get(0)).orElse(""));
        return row;
    }

    /** Returns a limit with two decimals; blank without one, and where the audit could not decide on it. */
    private static String limit(Optional<Exposure> exposure, ToDoubleFunction<PossibleRange> limit) {
        return exposure.map(found -> limit.applyAsDouble(found.range()))
                .filter(Double::isFinite)
                .map(value -> DecimalRounding.round(value, DECIMALS).toPlainString())
                .orElse("");
    }
}
