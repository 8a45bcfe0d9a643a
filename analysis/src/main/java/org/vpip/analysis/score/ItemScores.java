package org.vpip.analysis.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/**
 * The scores of each item of a scale at one wave, after reversal, in the order of the scale. NaN where an item was not answered,
 * or with a missing code.
 */
final class ItemScores {
    private final Map<ParticipantId, double[]> byPerson;

    ItemScores(Map<ParticipantId, double[]> byPerson) {
        this.byPerson = byPerson;
    }

    /** Returns the scores in each questionnaire that asks the scale; of two by one person, the later complete one. */
    static ItemScores of(ScaleId id, Study study, WaveId wave) {
        Map<InstrumentId, Scale> scales = new HashMap<>();
        for (Instrument instrument : study.instruments()) {
            instrument.scale(id).ifPresent(scale -> scales.put(instrument.id(), scale));
        }
        Map<ParticipantId, double[]> byPerson = new HashMap<>();
        for (Response response : EligibleRecords.of(study).responses().all()) {
            Scale scale = scales.get(response.instrument());
            if (scale != null && response.wave().equals(wave)) {
                double[] scores = scale.items().stream()
                        .mapToDouble(item ->
                                Scorer.score(scale, item, response.answers()).orElse(Double.NaN))
                        .toArray();
                byPerson.merge(response.participant(), scores, (one, other) -> isComplete(other) ? other : one);
            }
        }
        return new ItemScores(byPerson);
    }

    private static boolean isComplete(double... scores) {
        return Arrays.stream(scores).noneMatch(Double::isNaN);
    }

    /** Returns the people who sent a questionnaire with the scale. */
    Set<ParticipantId> respondents() {
        return byPerson.keySet();
    }

    /** Returns whether a respondent answered every item. */
    boolean isComplete(ParticipantId respondent) {
        return isComplete(byPerson.getOrDefault(respondent, new double[] {Double.NaN}));
    }

    /** Returns one array for each item, with the scores of people who answered every item. */
    double[][] items(MatchedSample complete, int items) {
        List<double[]> rows = complete.people().stream().map(byPerson::get).toList();
        double[][] columns = new double[items][];
        for (int item = 0; item < items; item++) {
            int column = item;
            columns[item] = rows.stream().mapToDouble(row -> row[column]).toArray();
        }
        return columns;
    }
}
