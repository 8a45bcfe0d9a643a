package org.vpip.reports.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.vpip.analysis.finding.fact.PersonIndex;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.reports.disclosure.fact.PublishedFact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts of one run as lines of JSON: the people, then one line for each fact, with people as their places in that list. The
 * text has pseudonyms and is its owner's alone.
 */
public final class FactsJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int FORMAT = 1;

    private FactsJson() {}

    /** The facts of one file and the study that they are about. */
    public record StudyFacts(String study, List<PublishedFact> facts) {
        public StudyFacts {
            facts = List.copyOf(facts);
        }
    }

    /** Returns the text of the facts. */
    public static String write(StudyFacts written) {
        PersonIndex index = PersonIndex.of(
                written.facts().stream().map(fact -> fact.fact().people()).toList());
        ObjectNode head = MAPPER.createObjectNode().put("format", FORMAT).put("study", written.study());
        index.pseudonyms().forEach(person -> head.withArray("people").add(person.value()));
        List<String> lines = new ArrayList<>(List.of(head.toString()));
        for (PublishedFact fact : written.facts()) {
            ObjectNode line = FactFields.write(fact, MAPPER.createObjectNode());
            BitSet people = index.positions(fact.fact().people());
            people.stream().forEach(place -> line.withArray("people").add(place));
            lines.add(line.toString());
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Reads a text that {@link #write} wrote.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static StudyFacts read(String text) {
        List<JsonNode> lines = text.lines().map(FactsJson::parse).toList();
        if (lines.isEmpty() || lines.get(0).path("format").asInt(0) != FORMAT) {
            throw new IllegalArgumentException("text must begin with a line of format " + FORMAT);
        }
        JsonNode head = lines.get(0);
        List<ParticipantId> people = elements(head.path("people")).stream()
                .map(person -> new ParticipantId(person.asString()))
                .toList();
        List<PublishedFact> facts = lines.subList(1, lines.size()).stream()
                .map(line -> FactFields.read(line, people(line, people)))
                .toList();
        return new StudyFacts(head.path("study").asString(), facts);
    }

    private static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("line must be JSON", e);
        }
    }

    private static PersonSet people(JsonNode line, List<ParticipantId> people) {
        return PersonSet.of(elements(line.path("people")).stream()
                .map(place -> people.get(place.asInt()))
                .toList());
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
