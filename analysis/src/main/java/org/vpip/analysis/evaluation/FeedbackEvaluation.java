package org.vpip.analysis.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.vpip.analysis.engagement.FeedbackBySession;
import org.vpip.analysis.engagement.FeedbackBySession.Scored;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.IndicatorSource;
import org.vpip.analysis.finding.IndicatorSource.FeedbackSource;
import org.vpip.analysis.finding.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.IndicatorSource.ScaleSource;
import org.vpip.analysis.finding.MethodCall;
import org.vpip.analysis.finding.Outcome;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.score.Scores;
import org.vpip.instruments.instrument.Answer;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.response.SessionFeedback;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.wording.Wording;

/**
 * What was thought of sessions: each scale of a questionnaire about them, and each single choice of numbers outside the
 * scales. Nothing of it is in the plan: it is told whenever somebody answered.
 */
record FeedbackEvaluation(Study study) {
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (Instrument instrument : study.instruments()) {
            List<SessionFeedback> feedback = study.data().feedback().stream()
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
        return FeedbackBySession.of(
                subject(
                        new ScaleSource(scale.id()),
                        instrument.id() + "_" + scale.id(),
                        scale.label(),
                        scale.direction()),
                scored(feedback, answers -> Scores.of(scale, answers)),
                study.sessions(),
                scale.minimum(),
                scale.maximum(),
                provenance(instrument, scale.items()));
    }

    private Finding of(Instrument instrument, Item item, List<SessionFeedback> feedback) {
        ChoiceList choices = item.choices();
        return FeedbackBySession.of(
                subject(new ItemSource(item.id()), instrument.id() + "_" + item.id(), item.label(), Direction.UP),
                scored(feedback, answers -> Scores.of(item, answers)),
                study.sessions(),
                choices == null ? 0 : choices.minimum().orElse(0),
                choices == null ? 0 : choices.maximum().orElse(0),
                provenance(instrument, List.of(item.id())));
    }

    private static Subject subject(IndicatorSource source, String id, Wording label, Direction direction) {
        return new Subject(
                new IndicatorId("feedback_" + id),
                label,
                new Outcome(Role.DESCRIPTIVE, "delivery", direction),
                MethodCall.of(FeedbackBySession.METHOD, source),
                List.of(),
                Slice.EVERYBODY);
    }

    private static Provenance provenance(Instrument instrument, List<ItemId> items) {
        return new Provenance(
                new FeedbackSource(instrument.id()),
                List.of((instrument.id() + " " + instrument.version()).strip()),
                items.stream().map(ItemId::value).toList(),
                "mean of the answers about each session; nobody is known, so people may be in several",
                OptionalLong.empty());
    }

    private static List<Scored> scored(
            List<SessionFeedback> feedback, Function<Map<ItemId, Answer>, OptionalDouble> score) {
        List<Scored> scored = new ArrayList<>();
        for (SessionFeedback one : feedback) {
            score.apply(one.answers()).ifPresent(value -> scored.add(new Scored(one.session(), value)));
        }
        return scored;
    }
}
