package org.vpip.reports.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.sentence.ReportTexts;

/** The note below tables by group on the codes that are published together, where the label of the group does not list them. */
record MergedGroupNote(ReportTexts sentences) {

    /** Returns the note for all findings with one kind of details; empty where every label says enough. */
    Optional<ContentBlock> below(Released released, Class<? extends FindingDetails> details) {
        String groups = released.shown(details).stream()
                .flatMap(this::attribute)
                .distinct()
                .flatMap(attribute ->
                        sentences.labels().merged(attribute).stream().flatMap(group -> codes(attribute, group)))
                .collect(Collectors.joining(" "));
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(ParagraphStyle.NOTE, sentences.text("merged.note", groups)));
    }

    /** Returns the attribute by whose groups the finding, or its table, is broken down. */
    private Stream<String> attribute(Shown shown) {
        FindingSubject subject = shown.subject();
        FindingDetails details = shown.estimate().details();
        boolean tabulated = details instanceof RegionDetails
                || details instanceof NetworkTableDetails
                || details instanceof SociogramDetails;
        return tabulated
                ? Stream.of(subject.call().attribute())
                : Stream.ofNullable(subject.subgroup().attribute());
    }

    private Stream<String> codes(String attribute, MergedGroup group) {
        String label = sentences.text(group.label());
        List<String> codes = group.codes().stream()
                .map(code -> sentences.text(sentences.labels().code(attribute, code)))
                .toList();
        return codes.stream().allMatch(label::contains)
                ? Stream.of()
                : Stream.of(sentences.text("merged.group", label, sentences.list(codes)));
    }
}
