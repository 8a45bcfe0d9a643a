package org.vpip.analysis.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.ExclusionReason;
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
import org.vpip.instruments.wording.Language;

/**
 * The scores of each item of a scale at one wave, after reversal, in the order of the scale. NaN where an item was not answered,
 * or with a missing code.
 */
public final class ItemScores {
    private final Map<ParticipantId, double[]> byPerson;
    private final Map<ParticipantId, Language> languages;

    private ItemScores(Map<ParticipantId, double[]> byPerson, Map<ParticipantId, Language> languages) {
        this.byPerson = byPerson;
        this.languages = languages;
    }

    /** Creates scores of people whose languages are not known. */
    ItemScores(Map<ParticipantId, double[]> byPerson) {
        this(byPerson, Map.of());
    }

    /** Returns the scores in each questionnaire that asks the scale; of two by one person, the later complete one. */
    public static ItemScores of(ScaleId id, Study study, WaveId wave) {
        Map<InstrumentId, Scale> scales = new HashMap<>();
        for (Instrument instrument : study.instruments()) {
            instrument.scale(id).ifPresent(scale -> scales.put(instrument.id(), scale));
        }
        ItemScores found = new ItemScores(new HashMap<>(), new HashMap<>());
        for (Response response : EligibleRecords.of(study).responses().all()) {
            Scale scale = scales.get(response.instrument());
            if (scale != null && response.wave().equals(wave)) {
                double[] scores = scale.items().stream()
                        .mapToDouble(item ->
                                Scorer.score(scale, item, response.answers()).orElse(Double.NaN))
                        .toArray();
                found.add(response, scores);
            }
        }
        return found;
    }

    /** Adds the scores of a response, unless the person has others and these are not complete. */
    private void add(Response response, double... scores) {
        ParticipantId person = response.participant();
        if (!byPerson.containsKey(person) || isComplete(scores)) {
            byPerson.put(person, scores);
            languages.remove(person);
            Optional.ofNullable(response.language()).ifPresent(language -> languages.put(person, language));
        }
    }

    private static boolean isComplete(double... scores) {
        return Arrays.stream(scores).noneMatch(Double::isNaN);
    }

    /** Returns the people of a sample who answered every item; the others are excluded by reason. */
    public MatchedSample complete(MatchedSample people) {
        return people.retainRespondents(byPerson.keySet())
                .retain(this::isComplete, ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
    }

    /** Returns the language in which a person answered; empty where it is not recorded. */
    public Optional<Language> language(ParticipantId respondent) {
        return Optional.ofNullable(languages.get(respondent));
    }

    private boolean isComplete(ParticipantId respondent) {
        return isComplete(byPerson.getOrDefault(respondent, new double[] {Double.NaN}));
    }

    /** Returns one array for each item, with the scores of people who answered every item. */
    public double[][] items(MatchedSample complete, int items) {
        List<double[]> rows = complete.people().stream().map(byPerson::get).toList();
        double[][] columns = new double[items][];
        for (int item = 0; item < items; item++) {
            int column = item;
            columns[item] = rows.stream().mapToDouble(row -> row[column]).toArray();
        }
        return columns;
    }
}
