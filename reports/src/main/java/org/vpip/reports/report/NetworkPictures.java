package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.NetworkPicture.Node;
import org.vpip.analysis.finding.NetworkPicture.WaveTies;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Chart.Line;
import org.vpip.reports.report.Chart.Network;
import org.vpip.reports.report.Chart.NetworkWave;
import org.vpip.reports.report.Chart.Person;
import org.vpip.reports.sentence.Sentences;

/** Pictures of networks, coloured by the groups that the plan compares. */
public record NetworkPictures(Sentences sentences) {

    public Figure figure(DetailedFinding<NetworkPicture> finding) {
        Shown shown = finding.shown();
        NetworkPicture picture = finding.details();
        List<NetworkWave> waves =
                picture.waves().stream().map(wave -> wave(wave, picture)).toList();
        String slice = sentences.slice(shown.subject()).orElse("");
        String community = shown.subject().slice().community() == null
                ? ""
                : "-" + shown.subject().slice().community();
        boolean whole = shown.tells(Part.FEW_TIES);
        String title = whole ? title(waves) : sentences.text("picture.title.plain");
        return new Figure(new Drawn(
                "network-" + picture.relation() + community,
                slice.isEmpty() ? title : sentences.text("picture.title.of", slice, title),
                subtitle(shown, picture),
                String.join(
                        " ",
                        waves.stream()
                                .map(wave -> describe(whole ? "picture.wave" : "picture.wave.drawn", wave))
                                .toList()),
                sentences.text("figure.source", shown.subject().indicator()),
                chart(picture, waves)));
    }

    private String subtitle(Shown shown, NetworkPicture picture) {
        return shown.tells(Part.FEW_TIES)
                ? sentences.counted(
                        "picture.subtitle",
                        picture.nodes().size(),
                        sentences.whole(picture.nodes().size()))
                : sentences.text("picture.subtitle.thinned");
    }

    private Network chart(NetworkPicture picture, List<NetworkWave> waves) {
        List<String> codes = codes(picture);
        List<String> groups = new ArrayList<>(codes.stream()
                .map(code -> sentences.labels().code(picture.attribute(), code).in(sentences.language()))
                .toList());
        boolean grouped =
                picture.nodes().stream().anyMatch(node -> !node.group().isEmpty());
        groups.add(sentences.text(grouped ? "picture.other" : "picture.anybody"));
        return new Network(
                picture.nodes().stream()
                        .map(node -> new Person(node.x(), node.y(), codes.indexOf(node.group())))
                        .toList(),
                groups,
                waves,
                sentences.text("picture.across"),
                sentences.text(grouped ? "picture.within" : "picture.tie"),
                sentences.text("picture.silent"));
    }

    /** Groups keep their place, and so their colour, whether or not anybody is in them. */
    private List<String> codes(NetworkPicture picture) {
        List<String> listed = sentences.labels().codes(picture.attribute());
        List<String> codes = new ArrayList<>(listed);
        picture.nodes().stream()
                .map(Node::group)
                .filter(group -> !group.isEmpty() && !listed.contains(group))
                .distinct()
                .sorted()
                .forEach(codes::add);
        return codes;
    }

    private NetworkWave wave(WaveTies wave, NetworkPicture picture) {
        List<Line> lines = wave.ties().stream()
                .map(tie -> new Line(tie.from(), tie.to(), isAcross(tie, picture)))
                .toList();
        return new NetworkWave(sentences.wave(wave.wave()), wave.present(), wave.answered(), lines);
    }

    private static boolean isAcross(NetworkPicture.Edge tie, NetworkPicture picture) {
        String one = picture.nodes().get(tie.from()).group();
        String other = picture.nodes().get(tie.to()).group();
        return !one.equals(other);
    }

    private static long across(NetworkWave wave) {
        return wave.lines().stream().filter(Line::across).count();
    }

    private String title(List<NetworkWave> waves) {
        boolean grouped = waves.stream().anyMatch(wave -> across(wave) > 0);
        List<String> parts = waves.stream()
                .map(wave -> grouped
                        ? sentences.text(
                                "picture.title.wave",
                                sentences.whole(across(wave)),
                                sentences.whole(wave.lines().size()),
                                wave.title())
                        : sentences.text(
                                "picture.title.ties",
                                sentences.whole(wave.lines().size()),
                                wave.title()))
                .toList();
        return sentences.text(grouped ? "picture.title" : "picture.title.ungrouped", String.join(", ", parts));
    }

    private String describe(String key, NetworkWave wave) {
        return sentences.text(key, wave.title(), sentences.whole(wave.lines().size()), sentences.whole(across(wave)));
    }
}
