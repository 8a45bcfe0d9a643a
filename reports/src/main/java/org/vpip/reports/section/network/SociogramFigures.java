package org.vpip.reports.section.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Chart.SociogramChart;
import org.vpip.reports.document.Chart.SociogramNode;
import org.vpip.reports.document.Chart.SociogramTie;
import org.vpip.reports.document.Chart.SociogramWave;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** Sociograms, coloured by the groups that the plan compares. */
public record SociogramFigures(ReportTexts sentences) {

    public Figure figure(DetailedFinding<SociogramDetails> finding) {
        Shown shown = finding.shown();
        SociogramDetails picture = finding.details();
        List<SociogramWave> waves =
                picture.waves().stream().map(wave -> wave(wave, picture)).toList();
        String slice = sentences.subgroup(shown.subject()).orElse("");
        String community = shown.subject().subgroup().community() == null
                ? ""
                : "-" + shown.subject().subgroup().community();
        boolean labelled = !picture.isUnlabelled();
        String title = labelled ? title(waves) : sentences.text("picture.title.unlabelled");
        return new Figure(new CaptionedChart(
                "network-" + picture.relation() + community,
                slice.isEmpty() ? title : sentences.text("picture.title.of", slice, title),
                labelled ? subtitle(picture) : sentences.text("picture.subtitle.unlabelled"),
                waves.stream()
                        .map(wave ->
                                labelled ? describe(wave) : sentences.text("picture.wave.unlabelled", wave.title()))
                        .collect(Collectors.joining(" ")),
                sentences.text("figure.source", shown.subject().indicator()),
                chart(picture, waves)));
    }

    private String subtitle(SociogramDetails picture) {
        int people = picture.nodes().size();
        String places = sentences.pluralText("picture.subtitle", people, sentences.wholeNumber(people));
        return picture.waves().size() > 1 ? places + " " + sentences.text("picture.note.waves") : places;
    }

    private SociogramChart chart(SociogramDetails picture, List<SociogramWave> waves) {
        List<String> codes = GroupCodes.of(
                sentences.labels().codes(picture.attribute()),
                picture.nodes().stream().map(SociogramPerson::group));
        List<String> groups = new ArrayList<>(codes.stream()
                .map(code -> sentences.text(sentences.labels().code(picture.attribute(), code)))
                .toList());
        boolean grouped =
                picture.nodes().stream().anyMatch(node -> !node.group().isEmpty());
        groups.add(sentences.text(grouped ? "picture.other" : "picture.anybody"));
        return new SociogramChart(
                picture.nodes().stream()
                        .map(node -> new SociogramNode(node.x(), node.y(), codes.indexOf(node.group())))
                        .toList(),
                groups,
                waves,
                sentences.text("picture.across"),
                sentences.text(grouped ? "picture.within" : "picture.tie"),
                sentences.text("picture.silent"),
                picture.isUnlabelled());
    }

    private SociogramWave wave(WaveTies wave, SociogramDetails picture) {
        List<SociogramTie> lines = wave.ties().stream()
                .map(tie -> new SociogramTie(tie.from(), tie.to(), isAcross(tie, picture)))
                .toList();
        return new SociogramWave(sentences.wave(wave.wave()), wave.present(), wave.answered(), lines);
    }

    private static boolean isAcross(SociogramDetails.SociogramEdge tie, SociogramDetails picture) {
        return !picture.nodes()
                .get(tie.from())
                .group()
                .equals(picture.nodes().get(tie.to()).group());
    }

    private static long across(SociogramWave wave) {
        return wave.ties().stream().filter(SociogramTie::isCrossGroup).count();
    }

    private String title(List<SociogramWave> waves) {
        boolean grouped = waves.stream().anyMatch(wave -> across(wave) > 0);
        String parts = waves.stream()
                .map(wave -> grouped
                        ? sentences.text(
                                "picture.title.wave",
                                sentences.wholeNumber(across(wave)),
                                sentences.wholeNumber(wave.ties().size()),
                                wave.title())
                        : sentences.text(
                                "picture.title.ties",
                                sentences.wholeNumber(wave.ties().size()),
                                wave.title()))
                .collect(Collectors.joining(", "));
        return sentences.text(grouped ? "picture.title" : "picture.title.ungrouped", parts);
    }

    private String describe(SociogramWave wave) {
        return sentences.text(
                "picture.wave",
                wave.title(),
                sentences.wholeNumber(wave.ties().size()),
                sentences.wholeNumber(across(wave)));
    }
}
