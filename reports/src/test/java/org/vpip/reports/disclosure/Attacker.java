package org.vpip.reports.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Reads and subtracts what was released until a number of one to four people is found. */
final class Attacker {
    private final List<Shown> shown;
    private final List<String> found = new ArrayList<>();

    private Attacker(Released released) {
        shown = released.findings().stream()
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .toList();
    }

    static List<String> attack(Released released) {
        Attacker attacker = new Attacker(released);
        attacker.shown.forEach(attacker::read);
        attacker.subtractGroups();
        attacker.compareWithRoster();
        return attacker.found;
    }

    private void look(String what, double count) {
        if (count > 0.5 && count < 4.5) {
            found.add(what + " " + count);
        }
    }

    private void look(String what, OptionalInt count) {
        look(what, count.orElse(0));
    }

    private void read(Shown finding) {
        String id = finding.subject().indicator() + " " + finding.subject().subgroup();
        var counted = finding.finding().sample();
        look(id + " used", counted.used());
        look(id + " left out", counted.eligible() - counted.used());
        counted.excluded().forEach((reason, count) -> look(id + " " + reason, count));
        if (!(finding.finding() instanceof Estimate estimate)) {
            return;
        }
        if (estimate.unit() == MeasurementUnit.COUNT) {
            look(id + " value", estimate.value());
        }
        if (estimate.details() instanceof ChangeDetails change) {
            change.directionCounts().ifPresent(steps -> readSteps(id, change, steps));
            change.wilcoxon().ifPresent(test -> look(id + " zeros", test.zeros()));
        } else if (estimate.details() instanceof DistributionDetails distribution) {
            distribution.items().stream()
                    .flatMap(item -> item.waves().stream())
                    .flatMap(wave -> wave.counts().stream())
                    .forEach(count -> look(id + " answers", count));
        } else if (estimate.details() instanceof ParticipantFlowDetails flow) {
            read(id, flow);
        } else if (estimate.details() instanceof NetworkDetails network) {
            read(id, estimate, network);
        } else if (estimate.details() instanceof TieChangeDetails ties) {
            look(id + " kept", ties.kept());
            look(id + " new", ties.created());
            look(id + " ended", ties.dissolved());
        } else if (estimate.details() instanceof NetworkComparisonDetails ties) {
            look(id + " kept", ties.kept());
            look(id + " new", ties.created());
            look(id + " ended", ties.dissolved());
            look(
                    id + " left blank",
                    ties.stayers() * (ties.stayers() - 1) - ties.pairs().orElse(0));
        } else if (estimate.details() instanceof NetworkTableDetails table) {
            table.rows().forEach(row -> {
                look(id + " people", row.people());
                row.cells().forEach(cell -> look(id + " in a cell", cell.count()));
            });
        } else if (estimate.details() instanceof SociogramDetails picture) {
            picture.waves().forEach(wave -> read(id, picture, wave));
        }
    }

    private void readSteps(String id, ChangeDetails change, DirectionCounts steps) {
        look(id + " rose", steps.increased());
        look(id + " stayed", steps.unchanged());
        look(id + " fell", steps.decreased());
        look(id + " did not rise", change.pairs() - steps.increased());
        look(id + " did not fall", change.pairs() - steps.decreased());
    }

    private void read(String id, ParticipantFlowDetails flow) {
        int first = flow.waves().get(0).responded();
        for (WaveFlow wave : flow.waves()) {
            look(id + " responded", wave.responded());
            look(id + " did not", flow.members() - wave.responded());
            look(id + " both", wave.retained());
            look(id + " not both", flow.members() - wave.retained());
            look(id + " came later", wave.responded() - wave.retained());
            look(id + " left", first - wave.retained());
        }
    }

    private void read(String id, Estimate estimate, NetworkDetails network) {
        look(id + " silent", network.roster().nodes() - network.roster().answered());
        if (network.ties().observedPairs() > 0) {
            look(
                    id + " silent by pairs",
                    network.ties().observedPairs() / (double) network.roster().answered()
                            + 1
                            - network.roster().answered());
        }
        look(id + " ties", network.ties().observed());
        look(id + " isolates", network.roster().isolates());
        look(id + " mutual", network.ties().mutualPairs());
        look(id + " external", network.groups().external());
        look(id + " internal", network.groups().internal());
        String method = estimate.subject().call().written();
        if (method.startsWith("cross_group_share")
                && network.groups().external().isEmpty()) {
            found.add(id + " share times ties");
        }
        if (method.startsWith("reciprocity") && network.ties().mutualPairs().isEmpty()) {
            found.add(id + " reciprocity times ties");
        }
    }

    private void read(String id, SociogramDetails picture, WaveTies wave) {
        long untied = wave.present().stream()
                .filter(person -> wave.ties().stream().noneMatch(tie -> tie.from() == person || tie.to() == person))
                .count();
        look(id + " untied", (double) untied);
        look(id + " hollow", wave.present().size() - wave.answered().size());
        Map<String, Integer> sizes = new HashMap<>();
        wave.present().forEach(person -> sizes.merge(picture.nodes().get(person).group(), 1, Integer::sum));
        sizes.values().forEach(size -> look(id + " group drawn", size));
        long across = wave.ties().stream()
                .filter(tie -> !picture.nodes()
                        .get(tie.from())
                        .group()
                        .equals(picture.nodes().get(tie.to()).group()))
                .count();
        look(id + " across drawn", (double) across);
        look(id + " within drawn", (double) (wave.ties().size() - across));
        if (picture.nodes().stream().anyMatch(node -> !node.id().isEmpty())) {
            found.add(id + " pseudonym");
        }
    }

    /** The total less the groups that are told is the rest. */
    private void subtractGroups() {
        subtract("p1", finding -> finding.finding().sample().used());
        subtract("x1", finding -> finding.finding().sample().used());
        subtract("p1", finding -> finding.finding().sample().eligible());
        List<Shown> stepping =
                of("p1").filter(finding -> steps(finding).isPresent()).toList();
        if (stepping.stream().anyMatch(finding -> finding.subject().subgroup().equals(Subgroup.EVERYBODY))) {
            subtract("rose", stepping, finding -> steps(finding).orElseThrow().increased());
            subtract("stayed", stepping, finding -> steps(finding).orElseThrow().unchanged());
            subtract("fell", stepping, finding -> steps(finding).orElseThrow().decreased());
        }
        subtractAnswers();
    }

    private static Optional<DirectionCounts> steps(Shown finding) {
        return finding.finding() instanceof Estimate estimate && estimate.details() instanceof ChangeDetails change
                ? change.directionCounts()
                : Optional.empty();
    }

    private void subtractAnswers() {
        List<Shown> told = of("x1").filter(finding -> finding.finding() instanceof Estimate)
                .toList();
        IntStream.range(0, 2)
                .forEach(wave -> IntStream.range(0, 5).forEach(choice -> {
                    if (told.stream().allMatch(finding -> counts(finding, wave).size() > choice)) {
                        subtract(
                                "choice " + choice,
                                told,
                                finding -> counts(finding, wave).get(choice));
                    }
                }));
    }

    private static List<Integer> counts(Shown finding, int wave) {
        return ((DistributionDetails) finding.estimate().details())
                .items()
                .get(0)
                .waves()
                .get(wave)
                .counts();
    }

    private Stream<Shown> of(String indicator) {
        return shown.stream()
                .filter(finding -> finding.subject().indicator().value().equals(indicator));
    }

    private void subtract(String indicator, ToIntFunction<Shown> count) {
        subtract(indicator, of(indicator).toList(), count);
    }

    private void subtract(String what, List<Shown> findings, ToIntFunction<Shown> count) {
        int groups = findings.stream()
                .filter(finding -> finding.subject().subgroup().isAttributeGroup())
                .mapToInt(count)
                .sum();
        findings.stream()
                .filter(finding -> groups > 0 && finding.subject().subgroup().equals(Subgroup.EVERYBODY))
                .forEach(finding -> look(what + " of the groups not told", count.applyAsInt(finding) - groups));
    }

    /** Any size of the community less any number who answered. */
    private void compareWithRoster() {
        List<Integer> sizes = new ArrayList<>();
        for (Shown finding : shown) {
            if (finding.finding() instanceof Estimate estimate && finding.tells(Part.SIZE)) {
                if (estimate.details() instanceof ParticipantFlowDetails flow) {
                    sizes.add(flow.members());
                } else if (estimate.details() instanceof NetworkDetails network) {
                    sizes.add(network.roster().nodes());
                }
            }
        }
        shown.stream()
                .filter(finding -> !finding.subject().subgroup().isAttributeGroup())
                .filter(finding -> !(finding.finding() instanceof Estimate estimate
                        && estimate.details() instanceof SociogramDetails))
                .forEach(finding -> sizes.forEach(size -> look(
                        finding.subject().indicator() + " of all members",
                        size - finding.finding().sample().used())));
    }
}
