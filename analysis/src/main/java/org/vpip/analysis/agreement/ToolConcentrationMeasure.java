package org.vpip.analysis.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails.ToolMentions;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.agreement.ToolConcentration;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;

/**
 * The concentration of the tools that members use, from a question with several choices: the Herfindahl-Hirschman index of the
 * mentions, see {@link ToolConcentration}. The choice "none" is no tool; people who did not answer are not counted.
 * Concentration on a poor tool is no progress, so the tools are listed.
 */
public final class ToolConcentrationMeasure {
    private static final String NONE = "none";

    private ToolConcentrationMeasure() {}

    /** Returns the concentration at the subject's first wave. */
    public static Finding atWave(
            FindingSubject subject, Item item, Responses responses, MatchedSample members, Provenance provenance) {
        Map<ParticipantId, Set<String>> named =
                named(item, responses.inWave(subject.waves().get(0)));
        MatchedSample respondents = members.retainRespondents(named.keySet());
        named.keySet().retainAll(respondents.people());
        List<Set<String>> mentions = List.copyOf(named.values());
        ToolConcentration found = ToolConcentration.of(mentions);
        if (found.herfindahl().isEmpty()) {
            NotEstimableReason reason =
                    respondents.isEmpty() ? NotEstimableReason.NO_ANSWERS : NotEstimableReason.NO_TOOL;
            return new NotEstimable(subject, reason, respondents.counts(), provenance);
        }
        return Estimate.withoutInference(
                subject,
                found.herfindahl().getAsDouble(),
                MeasurementUnit.PROPORTION,
                respondents.counts(),
                details(item, found, mentions),
                provenance);
    }

    private static Map<ParticipantId, Set<String>> named(Item item, Responses responses) {
        Map<ParticipantId, Set<String>> named = new LinkedHashMap<>();
        for (Response response : responses.all()) {
            if (response.answers().get(item.id()) instanceof Answer.ChoiceAnswer chosen) {
                named.put(
                        response.participant(),
                        chosen.names().stream()
                                .filter(name -> !name.equals(NONE))
                                .collect(Collectors.toSet()));
            }
        }
        return named;
    }

    private static ToolConcentrationDetails details(Item item, ToolConcentration found, List<Set<String>> named) {
        int users = (int) named.stream().filter(tools -> !tools.isEmpty()).count();
        List<ToolMentions> tools = named.stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .map(tool -> new ToolMentions(tool, OptionalInt.of((int)
                        named.stream().filter(own -> own.contains(tool)).count())))
                .toList();
        return new ToolConcentrationDetails(
                item.id(),
                found.people(),
                OptionalInt.of(users),
                found.effectiveNumber(),
                found.meanSimilarity(),
                tools);
    }
}
