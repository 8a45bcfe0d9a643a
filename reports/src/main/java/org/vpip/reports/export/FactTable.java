package org.vpip.reports.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.vpip.analysis.finding.fact.PersonIndex;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.reports.disclosure.fact.PublishedFact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts in three arrays: the numbers of the people in ascending order, so that the order of pseudonyms does not show; each
 * distinct set of people by their places there; and the facts, each with the place of its set.
 */
final class FactTable {
    private FactTable() {}

    /** Adds the arrays to an object. */
    static void write(List<PublishedFact> facts, Function<ParticipantId, String> number, ObjectNode target) {
        PersonIndex index =
                PersonIndex.of(facts.stream().map(fact -> fact.fact().people()).toList());
        List<String> numbers = index.pseudonyms().stream().map(number).toList();
        List<String> ascending = numbers.stream().sorted().toList();
        Map<String, Integer> places = places(ascending);
        ArrayNode people = target.putArray("people");
        ascending.forEach(people::add);
        ArrayNode sets = target.putArray("sets");
        ArrayNode lines = target.putArray("facts");
        Map<PersonSet, Integer> known = new LinkedHashMap<>();
        for (PublishedFact fact : facts) {
            PersonSet set = fact.fact().people();
            if (known.putIfAbsent(set, known.size()) == null) {
                ArrayNode members = sets.addArray();
                index.positions(set).stream()
                        .map(position -> Objects.requireNonNull(places.get(numbers.get(position))))
                        .sorted()
                        .forEach(members::add);
            }
            FactFields.write(fact, lines.addObject()).put("set", known.get(set));
        }
    }

    private static Map<String, Integer> places(List<String> numbers) {
        Map<String, Integer> places = new LinkedHashMap<>();
        numbers.forEach(number -> places.put(number, places.size()));
        return places;
    }

    /** @throws IndexOutOfBoundsException for a place that there is not */
    static List<PublishedFact> read(JsonNode source, Function<String, ParticipantId> person) {
        List<ParticipantId> people = FactsJson.elements(source.path("people")).stream()
                .map(number -> person.apply(number.asString()))
                .toList();
        List<PersonSet> sets = FactsJson.elements(source.path("sets")).stream()
                .map(set -> PersonSet.of(FactsJson.elements(set).stream()
                        .map(place -> people.get(place.asInt()))
                        .toList()))
                .toList();
        List<PublishedFact> facts = new ArrayList<>();
        for (JsonNode fact : FactsJson.elements(source.path("facts"))) {
            facts.add(FactFields.read(fact, sets.get(fact.path("set").asInt())));
        }
        return facts;
    }
}
