package org.vpip.sample.community;

import java.util.ArrayList;
import java.util.List;
import org.vpip.instruments.instrument.answer.MissingCode;

/**
 * Model of answers to the items of one scale.
 *
 * <p>An answer is centre + spread × tendency, rounded and limited to the range. The tendency is loading × the person's
 * level + noise, with variance 1.
 *
 * @param spread of the answers, in points of the scale
 * @param shifts planted change of the level since t0, in standard deviations, by wave
 */
public record ScaleModel(
        String id,
        int minimum,
        int maximum,
        double spread,
        NonresponseRates nonresponse,
        List<Double> shifts,
        List<ItemModel> items) {

    /** Item with its expected answer at t0 before reversal, the centre, in points of the scale. */
    public record ItemModel(String id, double loading, double centre, boolean isReversed) {}

    /**
     * The probabilities of missing answers.
     *
     * @param refusal probability of "prefer not to say" for one item
     * @param notApplicable probability that a person finds the scale not applicable, in every wave
     */
    public record NonresponseRates(double refusal, double notApplicable) {}

    private static final double LEFT_BLANK = 0.03;

    public static final ScaleModel CONFIDENCE = new ScaleModel(
            "se",
            0,
            10,
            2.1,
            new NonresponseRates(0, 0),
            List.of(0.0, 0.58, 0.5),
            List.of(
                    item("se_1", 0.74, 5.4),
                    item("se_2", 0.78, 5.9),
                    item("se_3", 0.80, 4.8),
                    item("se_4", 0.72, 6.2),
                    item("se_5", 0.70, 5.5)));
    public static final ScaleModel PLANNING = new ScaleModel(
            "plan",
            1,
            5,
            1.1,
            new NonresponseRates(0, 0.06),
            List.of(0.0, 0.3, 0.25),
            List.of(item("plan_1", 0.75, 2.7), item("plan_2", 0.80, 2.9), item("plan_3", 0.72, 2.4)));
    public static final ScaleModel COMMON_LANGUAGE = new ScaleModel(
            "com",
            1,
            5,
            0.95,
            new NonresponseRates(0.01, 0),
            List.of(0.0, 0.05, 0.05),
            List.of(
                    item("com_1", 0.70, 3.0),
                    item("com_2", 0.72, 3.2),
                    reversed("com_3", 0.62, 3.1),
                    item("com_4", 0.66, 3.4)));
    public static final ScaleModel ISOLATION = new ScaleModel(
            "iso",
            1,
            5,
            1.0,
            new NonresponseRates(0.01, 0),
            List.of(0.0, -0.46, -0.38),
            List.of(
                    item("iso_1", 0.74, 3.2),
                    reversed("iso_2", 0.68, 2.8),
                    item("iso_3", 0.66, 3.0),
                    item("iso_4", 0.70, 3.3),
                    reversed("iso_5", 0.72, 2.9)));

    /** Scales in the order of the questionnaire. */
    public static final List<ScaleModel> ALL = List.of(CONFIDENCE, PLANNING, COMMON_LANGUAGE, ISOLATION);

    public ScaleModel {
        shifts = List.copyOf(shifts);
        items = List.copyOf(items);
    }

    private static ItemModel item(String id, double loading, double centre) {
        return new ItemModel(id, loading, centre, false);
    }

    private static ItemModel reversed(String id, double loading, double centre) {
        return new ItemModel(id, loading, centre, true);
    }

    double shift(SampleWave wave) {
        return shifts.get(SampleWave.ALL.indexOf(wave));
    }

    ScaleAnswers notApplicable() {
        return new ScaleAnswers(
                this,
                items.stream()
                        .map(item -> MissingCode.NOT_APPLICABLE_TO_MY_ROLE.code())
                        .toList());
    }

    ScaleAnswers draw(double level, RandomStream random) {
        List<Integer> codes = new ArrayList<>(items.size());
        for (ItemModel item : items) {
            codes.add(code(item, level, random));
        }
        return new ScaleAnswers(this, codes);
    }

    private int code(ItemModel item, double level, RandomStream random) {
        double unanswered = random.uniform();
        if (unanswered < LEFT_BLANK) {
            return MissingCode.NOT_ANSWERED.code();
        }
        if (unanswered < LEFT_BLANK + nonresponse.refusal()) {
            return MissingCode.PREFER_NOT_TO_ANSWER.code();
        }
        double noise = Math.sqrt(1 - item.loading() * item.loading()) * random.normal();
        double position = item.centre() + spread * (item.loading() * level + noise);
        int mark = (int) Math.max(minimum, Math.min(maximum, Math.round(position)));
        return item.isReversed() ? minimum + maximum - mark : mark;
    }
}
