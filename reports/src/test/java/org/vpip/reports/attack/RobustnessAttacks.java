package org.vpip.reports.attack;

import org.vpip.analysis.finding.details.robustness.AttritionDetails;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Reads small numbers from findings beside a change. */
final class RobustnessAttacks {
    private RobustnessAttacks() {}

    static void read(Shown shown, ChangeFlowDetails flow, ReleaseReader reader, LeakLog log) {
        flow.waves().forEach(wave -> {
            log.stated(shown, "members at " + wave.wave(), wave.members());
            log.stated(shown, "not asked at " + wave.wave(), wave.members() - (long) wave.asked());
            log.stated(shown, "silent at " + wave.wave(), wave.asked() - (long) wave.answered());
            log.stated(shown, "not scored at " + wave.wave(), wave.answered() - (long) wave.scored());
            wave.excluded().forEach((reason, count) -> log.stated(shown, reason.id(), count));
        });
    }

    static void read(Shown shown, AttritionDetails attrition, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "stayed", attrition.stayed());
        log.stated(shown, "lost", attrition.lost());
        attrition
                .categories()
                .forEach(category -> log.stated(
                        shown,
                        "lost of " + category.code(),
                        Math.round(attrition.lost() * category.shares().lost().orElse(0))));
    }

    static void read(Shown shown, SensitivityDetails sensitivity, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "pairs", sensitivity.pairs());
        log.stated(shown, "lacking", sensitivity.lacking());
        sensitivity
                .approaches()
                .forEach(approach -> log.stated(shown, approach.approach().id(), approach.people()));
        sensitivity.tippingPoint().ifPresent(tipping -> log.stated(shown, "lacking after", tipping.lacking()));
    }

    static void read(Shown shown, MeasurementDetails measurement, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "pairs", measurement.pairs());
        measurement.ends().ifPresent(ends -> {
            log.stated(shown, "floor", ends.floor());
            log.stated(shown, "ceiling", ends.ceiling());
        });
        measurement.alphas().forEach(alpha -> log.stated(shown, "items at " + alpha.wave(), alpha.people()));
    }
}
