package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.NetworkPicture.Node;
import org.vpip.analysis.finding.NetworkPicture.WaveTies;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Chart.Line;
import org.vpip.reports.report.Chart.Network;
import org.vpip.reports.report.Chart.NetworkWave;
import org.vpip.reports.report.Chart.Person;
import org.vpip.reports.sentence.Sentences;

/** Pictures of networks, coloured by the groups that the plan compares. */
record NetworkPictures(Released released, Sentences sentences) {

    List<Figure> figures() {
        return released.estimates(NetworkPicture.class).stream()
                .map(this::figure)
                .toList();
    }

    private Figure figure(Estimate estimate) {
        NetworkPicture picture = (NetworkPicture) estimate.details();
        List<String> codes = codes(picture);
        List<NetworkWave> waves =
                picture.waves().stream().map(wave -> wave(wave, picture)).toList();
        List<String> groups = new ArrayList<>(codes.stream()
                .map(code -> sentences.labels().code(picture.attribute(), code).in(sentences.language()))
                .toList());
        groups.add(sentences.text("picture.other"));
        Network chart = new Network(
                picture.nodes().stream()
                        .map(node -> new Person(node.x(), node.y(), codes.indexOf(node.group())))
                        .toList(),
                groups,
                waves,
                sentences.text("picture.across"),
                sentences.text("picture.within"),
                sentences.text("picture.silent"));
        String slice = sentences.slice(estimate.subject()).orElse("");
        return new Figure(new Drawn(
                "network-" + picture.relation() + "-"
                        + estimate.subject().slice().community(),
                slice.isEmpty() ? sentences.text("picture.title") : sentences.text("picture.title.of", slice),
                sentences.text("picture.subtitle", picture.nodes().size()),
                String.join(" ", waves.stream().map(this::describe).toList()),
                sentences.text("figure.source", estimate.subject().indicator()),
                chart));
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
        String title = sentences.labels().wave(wave.wave()).in(sentences.language());
        return new NetworkWave(title, wave.present(), wave.answered(), lines);
    }

    private static boolean isAcross(NetworkPicture.Edge tie, NetworkPicture picture) {
        String one = picture.nodes().get(tie.from()).group();
        String other = picture.nodes().get(tie.to()).group();
        return !one.equals(other);
    }

    private String describe(NetworkWave wave) {
        long across = wave.lines().stream().filter(Line::across).count();
        return sentences.text("picture.wave", wave.title(), wave.lines().size(), across);
    }
}
