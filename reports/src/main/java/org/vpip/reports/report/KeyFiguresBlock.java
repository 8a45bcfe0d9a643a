package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.FlowDetails;
import org.vpip.analysis.finding.FlowDetails.WaveFlow;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.SessionDetails;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.instruments.instrument.Direction;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.report.Block.KeyFigure;
import org.vpip.reports.report.Block.KeyFigures;
import org.vpip.reports.sentence.Sentences;

/** The five numbers of the first page: who answered, the main outcomes, ties across groups, meetings held. */
record KeyFiguresBlock(Released released, Sentences sentences) {
    private static final int MOST = 5;
    private static final int MOST_OUTCOMES = 2;

    Optional<Block> block() {
        List<KeyFigure> figures = new ArrayList<>();
        released.shown(FlowDetails.class).forEach(flow -> answered(flow).ifPresent(figures::add));
        released.estimates(ChangeDetails.class).stream()
                .filter(estimate -> estimate.subject().role() == Role.PRIMARY)
                .filter(estimate -> !estimate.subject().slice().isGroup())
                .flatMap(estimate -> outcome(estimate).stream())
                .limit(MOST_OUTCOMES)
                .forEach(figures::add);
        acrossGroups().ifPresent(figures::add);
        List<Shown> sessions = released.shown(SessionDetails.class);
        if (sessions.size() == 1) {
            figures.add(held(sessions.get(0).estimate()));
        }
        List<KeyFigure> first = figures.subList(0, Math.min(MOST, figures.size()));
        return first.isEmpty() ? Optional.empty() : Optional.of(new KeyFigures(first));
    }

    private Optional<KeyFigure> answered(Shown shown) {
        FlowDetails flow = (FlowDetails) shown.estimate().details();
        if (flow.waves().size() < 2) {
            return Optional.empty();
        }
        WaveFlow second = flow.waves().get(1);
        String of = shown.tells(Part.SIZE)
                ? sentences.counted("figure.ofMembers", flow.members(), sentences.whole(flow.members()))
                : sentences.text(
                        "figure.ofFirst", sentences.whole(flow.waves().get(0).responded()));
        return Optional.of(new KeyFigure(
                sentences.text("figure.both", sentences.wave(second.wave())), sentences.whole(second.alsoFirst()), of));
    }

    private Optional<KeyFigure> outcome(Estimate estimate) {
        ChangeDetails change = (ChangeDetails) estimate.details();
        boolean lower = estimate.subject().direction() == Direction.DOWN;
        return change.percentOfRange()
                .map(share -> new KeyFigure(
                        sentences.name(estimate.subject()),
                        fromTo(
                                sentences.numbers().plain(share.before(), 0),
                                sentences.numbers().plain(share.after(), 0)),
                        sentences.text(
                                lower ? "figure.of100.lower" : "figure.of100", sentences.whole(change.pairs()))));
    }

    private static String fromTo(String before, String after) {
        return before + " → " + after;
    }

    /** The first and the last wave of the first measure of ties across groups. */
    private Optional<KeyFigure> acrossGroups() {
        List<Estimate> shares = released.estimates(NetworkDetails.class).stream()
                .filter(estimate -> estimate.unit() == Unit.PROPORTION)
                .filter(estimate -> estimate.subject().method().equals(NetworkMeasure.CROSS_GROUP_SHARE.declaration()))
                .toList();
        if (shares.size() < 2) {
            return Optional.empty();
        }
        Estimate first = shares.get(0);
        List<Estimate> same = shares.stream()
                .filter(estimate -> estimate.subject()
                                .indicator()
                                .equals(first.subject().indicator())
                        && estimate.subject().slice().equals(first.subject().slice()))
                .toList();
        Estimate last = same.get(same.size() - 1);
        return same.size() < 2
                ? Optional.empty()
                : Optional.of(new KeyFigure(
                        sentences.name(first.subject()),
                        fromTo(sentences.value(first), sentences.value(last)),
                        sentences.text(
                                "people",
                                first.counted().used() + " → " + last.counted().used())));
    }

    private KeyFigure held(Estimate estimate) {
        SessionDetails sessions = (SessionDetails) estimate.details();
        return new KeyFigure(
                sentences.name(estimate.subject()),
                sentences.text(
                        "figure.sessions", sentences.whole(sessions.held()), sentences.whole(sessions.planned())),
                "");
    }
}
