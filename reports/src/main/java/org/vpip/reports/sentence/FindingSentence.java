package org.vpip.reports.sentence;

import java.util.List;
import org.vpip.analysis.finding.AgreementDetails;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ChangeDetails.PercentOfRange;
import org.vpip.analysis.finding.ChangeDetails.Steps;
import org.vpip.analysis.finding.ConcentrationDetails;
import org.vpip.analysis.finding.DoseDetails;
import org.vpip.analysis.finding.EngagementDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.FeedbackDetails;
import org.vpip.analysis.finding.LocalHourDetails;
import org.vpip.analysis.finding.NetworkComparisonDetails;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.PurposeDetails;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.analysis.finding.SessionDetails;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.Direction;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

/** Says a released finding: what changed, how sure we are, and why a number is not there. */
record FindingSentence(Sentences sentences) {

    String say(ReleasedFinding released) {
        if (released instanceof Withheld withheld) {
            return text("withheld." + withheld.rule().id(), sentences.name(withheld.subject()));
        }
        if (released instanceof Shown shown && shown.finding() instanceof NotEstimable absent) {
            return text("absent", sentences.name(absent.subject()), sentences.reason(absent));
        }
        return say(((Shown) released).estimate());
    }

    private String text(String key, Object... arguments) {
        return sentences.text(key, arguments);
    }

    private String say(Estimate estimate) {
        String name = sentences.name(estimate.subject());
        if (estimate.details() instanceof ChangeDetails change) {
            return estimate.interval().isEmpty() ? sayFew(name, change) : sayChange(name, estimate, change);
        }
        if (estimate.details() instanceof TieChangeDetails ties) {
            return sayTies(name, ties);
        }
        if (estimate.details() instanceof AgreementDetails agreement) {
            return sayAgreement(name, estimate, agreement);
        }
        if (estimate.details() instanceof ConcentrationDetails tools) {
            return sayTools(name, estimate, tools);
        }
        boolean ofNetwork = estimate.details() instanceof NetworkDetails
                || estimate.details() instanceof NetworkTableDetails
                || estimate.details() instanceof NetworkComparisonDetails;
        return ofNetwork ? sayNetwork(name, estimate) : sayTakingPart(name, estimate);
    }

    private String sayTakingPart(String name, Estimate estimate) {
        if (estimate.details() instanceof SessionDetails sessions) {
            return text("sessions", name, sentences.whole(sessions.held()), sentences.whole(sessions.planned()));
        }
        if (estimate.details() instanceof DoseDetails) {
            String way = estimate.value() > 0 ? "dose.more" : "dose.less";
            return text(estimate.isClear() ? way : "dose.unclear", name, sentences.value(estimate));
        }
        if (estimate.details() instanceof FeedbackDetails feedback) {
            return text(
                    "feedback",
                    name,
                    sentences.numbers().plain(estimate.value(), 2),
                    sentences.numbers().plain(feedback.maximum(), 0),
                    sentences.whole(estimate.counted().used()));
        }
        if (estimate.details() instanceof RegionDetails regions) {
            return sayRegions(name, regions);
        }
        boolean plain = estimate.details() instanceof EngagementDetails
                || estimate.details() instanceof PurposeDetails
                || estimate.details() instanceof LocalHourDetails;
        if (plain && estimate.unit() == Unit.PROPORTION) {
            return text("engagement.share", name, sentences.value(estimate));
        }
        return plain
                ? text("engagement", name, sentences.value(estimate), sentences.unit(estimate.unit()))
                : text("answers", name, sentences.whole(estimate.counted().used()));
    }

    private String sayTools(String name, Estimate estimate, ConcentrationDetails tools) {
        return text(
                "tools",
                name,
                sentences.wave(estimate.subject().waves().get(0)),
                sentences.numbers().plain(estimate.value(), 2),
                sentences.whole(tools.people()),
                sentences.whole(tools.tools().size()));
    }

    private String sayNetwork(String name, Estimate estimate) {
        String value = sentences.value(estimate);
        if (estimate.details() instanceof NetworkComparisonDetails compared) {
            String people = sentences.whole(compared.stayers());
            return sentences.counted("compared", compared.stayers(), name, value, people);
        }
        String wave = sentences.wave(estimate.subject().waves().get(0));
        return text(estimate.unit() == Unit.RATIO ? "network.ratio" : "network", name, wave, value);
    }

    private String sayFew(String name, ChangeDetails change) {
        String people = sentences.whole(change.pairs());
        return change.steps()
                .map(steps -> sentences.counted(
                        "change.few", change.pairs(), name, people, steps.rose(), steps.stayed(), steps.fell()))
                .orElseGet(() -> sentences.counted("change.few.masked", change.pairs(), name, people));
    }

    private String sayChange(String name, Estimate estimate, ChangeDetails change) {
        if (!estimate.isClear()) {
            return text("change.unclear", name);
        }
        String way = estimate.value() > 0 ? "change.up" : "change.down";
        boolean lowerIsBetter = estimate.subject().direction() == Direction.DOWN;
        return text(lowerIsBetter ? way + ".lower" : way, name, size(estimate, change));
    }

    private String size(Estimate estimate, ChangeDetails change) {
        return change.percentOfRange()
                .map(share -> size("change.of100", share.change(), 0))
                .orElseGet(() ->
                        size(estimate.unit() == Unit.TIES_EACH ? "change.ties" : "change.points", estimate.value(), 2));
    }

    private String size(String key, double change, int decimals) {
        double size = Math.abs(change);
        int needed = sentences.numbers().decimals(size, decimals);
        double scale = Math.pow(10, needed);
        double rounded = Math.rint(size * scale) / scale;
        return sentences.counted(key, rounded, sentences.numbers().plain(size, needed));
    }

    private String sayRegions(String name, RegionDetails regions) {
        boolean initiatives =
                regions.rows().stream().anyMatch(row -> row.initiatives().isPresent());
        List<RegionDetails.Row> asked = regions.rows().stream()
                .filter(row -> row.initiatives().orElse(1) > 0)
                .toList();
        List<String> empty = asked.stream()
                .filter(RegionDetails.Row::isEmpty)
                .map(row -> row.label().in(sentences.language()))
                .toList();
        String key = initiatives ? "initiatives" : "regions";
        String all = sentences.whole(asked.size());
        String reached = sentences.whole(asked.size() - empty.size());
        return empty.isEmpty() ? text(key + ".all", name, all) : text(key, name, reached, all, sentences.list(empty));
    }

    private String sayAgreement(String name, Estimate estimate, AgreementDetails agreement) {
        String people = sentences.whole(agreement.raters());
        String cases = sentences.whole(agreement.cases());
        return estimate.subject().waves().size() > 1
                ? text("agreement.change", name, sentences.value(estimate), people, cases)
                : text(
                        "agreement",
                        name,
                        sentences.wave(estimate.subject().waves().get(0)),
                        sentences.value(estimate),
                        people,
                        cases);
    }

    private String sayTies(String name, TieChangeDetails ties) {
        return sentences.counted(
                "ties",
                ties.stayers(),
                name,
                sentences.whole(ties.stayers()),
                sentences.whole(ties.kept()),
                sentences.whole(ties.created()),
                sentences.whole(ties.dissolved()));
    }

    String certainty(Shown shown) {
        Estimate estimate = shown.estimate();
        if (estimate.details() instanceof ChangeDetails change
                && estimate.interval().isPresent()) {
            return certainty(estimate, change, estimate.interval().get());
        }
        if (estimate.details() instanceof NetworkComparisonDetails
                && estimate.interval().isPresent()) {
            return certainty(estimate.counted().used(), estimate.interval().get());
        }
        if (estimate.details() instanceof DoseDetails dose
                && estimate.interval().isPresent()) {
            return certainty(dose.people(), estimate.interval().get());
        }
        if (estimate.details() instanceof NetworkDetails network && shown.tells(Part.SIZE)) {
            if (sentences.isOnline(shown)) {
                return text("certainty.online", sentences.whole(network.nodes()));
            }
            return sentences.counted(
                    "certainty.network",
                    network.answered(),
                    sentences.whole(network.answered()),
                    sentences.whole(network.nodes()));
        }
        return text("people", sentences.whole(estimate.counted().used()));
    }

    private String certainty(int people, Interval limits) {
        String range = limits.contains(0)
                ? sentences.numbers().range(limits.low(), limits.high(), 2)
                : sentences.numbers().rangeWithoutZero(limits.low(), limits.high(), 2);
        return text("certainty", sentences.whole(people), range);
    }

    private String certainty(Estimate estimate, ChangeDetails change, Interval points) {
        Interval interval =
                change.percentOfRange().flatMap(PercentOfRange::interval).orElse(points);
        int decimals = change.percentOfRange().isPresent() ? 0 : 2;
        String range = interval.contains(0)
                ? sentences.numbers().range(interval.low(), interval.high(), decimals)
                : sentences.numbers().rangeWithoutZero(interval.low(), interval.high(), decimals);
        String people = sentences.whole(change.pairs());
        return change.steps()
                .map(steps -> text("certainty.steps", people, range, moved(estimate, steps)))
                .orElseGet(() -> text("certainty", people, range));
    }

    private String moved(Estimate estimate, Steps steps) {
        boolean up = estimate.value() >= 0;
        return text(up ? "steps.rose" : "steps.fell", sentences.whole(up ? steps.rose() : steps.fell()));
    }
}
