package org.vpip.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.Study;

/** The groups that a number is broken down by, and the people in them. */
public record Subgroups(Study study) {
    /** The subgroup of a plan that names the communities themselves. */
    public static final String BY_COMMUNITY = "community";

    /** Returns everybody first, then each community or group of these attributes. */
    public List<Subgroup> of(List<String> attributes, List<WaveId> waves) {
        List<Subgroup> slices = new ArrayList<>();
        slices.add(Subgroup.EVERYBODY);
        for (String attribute : attributes) {
            if (attribute.equals(BY_COMMUNITY)) {
                communities(waves).forEach(slices::add);
            } else {
                codes(attribute).forEach(code -> slices.add(Subgroup.of(attribute, code)));
            }
        }
        return slices;
    }

    /** Returns one slice for each community that all of these waves ask. */
    public Stream<Subgroup> communities(List<WaveId> waves) {
        return study.communities().stream()
                .map(Community::id)
                .filter(community -> waves.stream().allMatch(wave -> asks(wave, community)))
                .map(Subgroup::of);
    }

    private boolean asks(WaveId wave, CommunityId community) {
        return study.wave(wave).map(found -> found.includes(community)).orElse(false);
    }

    /** Codes in the order of the attribute's list; of a free attribute those that occur, in alphabetical order. */
    private List<String> codes(String attribute) {
        ChoiceList choices =
                study.attribute(attribute).map(found -> found.choices()).orElse(null);
        Stream<String> occurring = MatchedSample.memberships(study).memberships().stream()
                .flatMap(person -> Stream.ofNullable(person.attributes().get(attribute)))
                .distinct();
        if (choices == null) {
            return occurring.sorted().toList();
        }
        List<String> there = occurring.toList();
        return choices.choices().stream()
                .map(Choice::name)
                .filter(there::contains)
                .toList();
    }
}
