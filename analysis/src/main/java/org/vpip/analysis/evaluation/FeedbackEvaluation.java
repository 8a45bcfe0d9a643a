package org.vpip.analysis.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.vpip.analysis.engagement.SessionFeedbackMeasure;
import org.vpip.analysis.engagement.SessionFeedbackMeasure.SessionScore;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.FeedbackSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScaleSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.score.ScoreTable;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.SessionFeedback;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.wording.Wording;

/**
 * Findings on sessions: each scale of a feedback questionnaire, and each single choice with numbers outside the scales. They are
 * made without a row of the plan, whenever a person gave feedback.
 */
record FeedbackEvaluation(Study study) {
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (Instrument instrument : study.instruments()) {
            List<SessionFeedback> feedback = EligibleRecords.of(study).feedback().stream()
                    .filter(one -> one.instrument().equals(instrument.id()))
                    .toList();
            if (!feedback.isEmpty()) {
                instrument.scales().forEach(scale -> found.add(of(instrument, scale, feedback)));
                instrument.items().stream()
                        .filter(item -> isRating(item, instrument))
                        .forEach(item -> found.add(of(instrument, item, feedback)));
            }
        }
        return found;
    }

    private static boolean isRating(Item item, Instrument instrument) {
        ChoiceList choices = item.choices();
        boolean inScale =
                instrument.scales().stream().anyMatch(scale -> scale.items().contains(item.id()));
        return item.kind() == ItemKind.SELECT_ONE && choices != null && choices.isNumeric() && !inScale;
    }

    private Finding of(Instrument instrument, Scale scale, List<SessionFeedback> feedback) {
        return SessionFeedbackMeasure.of(
                subject(
                        new ScaleSource(scale.id()),
                        instrument.id() + "_" + scale.id(),
                        scale.label(),
                        scale.direction()),
                scored(feedback, answers -> ScoreTable.of(scale, answers)),
                study.sessions(),
                scale.minimum(),
                scale.maximum(),
                provenance(instrument, scale.items()));
    }

    private Finding of(Instrument instrument, Item item, List<SessionFeedback> feedback) {
        ChoiceList choices = item.choices();
        return SessionFeedbackMeasure.of(
                subject(
                        new ItemSource(item.id()),
                        instrument.id() + "_" + item.id(),
                        item.label(),
                        DesiredDirection.UP),
                scored(feedback, answers -> ScoreTable.of(item, answers)),
                study.sessions(),
                choices == null ? 0 : choices.minimum().orElse(0),
                choices == null ? 0 : choices.maximum().orElse(0),
                provenance(instrument, List.of(item.id())));
    }

    private static FindingSubject subject(
            IndicatorSource source, String id, Wording label, DesiredDirection direction) {
        return new FindingSubject(
                new IndicatorId("feedback_" + id),
                label,
                new Outcome(IndicatorRole.DESCRIPTIVE, "delivery", direction),
                MethodCall.of(SessionFeedbackMeasure.METHOD, source),
                List.of(),
                Subgroup.EVERYBODY);
    }

    private static Provenance provenance(Instrument instrument, List<ItemId> items) {
        return new Provenance(
                new FeedbackSource(instrument.id()),
                List.of((instrument.id() + " " + instrument.version()).strip()),
                items.stream().map(ItemId::value).toList(),
                "mean of the answers about each session; nobody is known, so people may be in several",
                OptionalLong.empty());
    }

    private static List<SessionScore> scored(
            List<SessionFeedback> feedback, Function<Map<ItemId, Answer>, OptionalDouble> score) {
        List<SessionScore> scored = new ArrayList<>();
        for (SessionFeedback one : feedback) {
            score.apply(one.answers()).ifPresent(value -> scored.add(new SessionScore(one.session(), value)));
        }
        return scored;
    }
}
