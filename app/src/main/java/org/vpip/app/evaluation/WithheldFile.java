package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.audit.Exposure;
import org.vpip.reports.disclosure.audit.PossibleRange;
import org.vpip.reports.disclosure.gate.WithheldReason;
import org.vpip.reports.exposure.ExposureTexts;
import org.vpip.reports.rounding.DecimalRounding;

/** The findings that are withheld outside research, with the reason and what a reader could work out, for researchers. */
final class WithheldFile {
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

    private WithheldFile() {}

    static void write(List<WithheldReason> reasons, StudyLabels labels, Path file) throws IOException {
        ExposureTexts english = new ExposureTexts(Language.ENGLISH, labels);
        ExposureTexts french = new ExposureTexts(Language.FRENCH, labels);
        SheetWriter.write(
                file,
                HEADING,
                reasons.stream().map(reason -> row(reason, english, french)).toList());
    }

    private static List<String> row(WithheldReason reason, ExposureTexts english, ExposureTexts french) {
        FindingSubject subject = reason.subject();
        Optional<Exposure> exposure = reason.exposure();
        List<String> row = new ArrayList<>(List.of(
                subject.indicator().value(),
                subject.waves().stream().map(WaveId::value).collect(Collectors.joining(" ")),
                Objects.toString(subject.subgroup().community(), ""),
                Objects.toString(subject.subgroup().attribute(), ""),
                Objects.toString(subject.subgroup().code(), ""),
                reason.rule().id()));
        row.add(exposure.map(Exposure::range)
                .map(PossibleRange::low)
                .map(WithheldFile::number)
                .orElse(""));
        row.add(exposure.map(Exposure::range)
                .map(PossibleRange::high)
                .map(WithheldFile::number)
                .orElse(""));
        row.add(exposure.map(found -> english.lines(found).get(0)).orElse(""));
        row.add(exposure.map(found -> french.lines(found).get(0)).orElse(""));
        return row;
    }

    /** Returns a limit with two decimals; blank where the audit could not decide on it. */
    private static String number(double limit) {
        return Double.isFinite(limit) ? DecimalRounding.round(limit, DECIMALS).toPlainString() : "";
    }
}
