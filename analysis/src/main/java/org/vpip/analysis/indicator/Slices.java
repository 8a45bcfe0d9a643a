package org.vpip.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Slice;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Participants;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.Study;

/** Whose numbers an indicator asks for, and who they are. */
record Slices(Study study) {

    /** Everybody first, then the communities or groups that the indicator is broken down by. */
    List<Slice> of(Indicator indicator) {
        List<Slice> slices = new ArrayList<>();
        slices.add(Slice.EVERYBODY);
        for (String attribute : indicator.subgroups()) {
            if (attribute.equals(PlanReader.BY_COMMUNITY)) {
                communities(indicator.waves()).forEach(slices::add);
            } else {
                codes(attribute).forEach(code -> slices.add(Slice.of(attribute, code)));
            }
        }
        return slices;
    }

    /** One slice for each community that all of these waves ask. */
    Stream<Slice> communities(List<WaveId> waves) {
        return study.communities().stream()
                .map(Community::id)
                .filter(community -> waves.stream().allMatch(wave -> asks(wave, community)))
                .map(Slice::of);
    }

    private boolean asks(WaveId wave, CommunityId community) {
        return study.wave(wave).map(found -> found.asks(community)).orElse(false);
    }

    /** Codes in the order of the attribute's list; of a free attribute those that occur, in alphabetical order. */
    private List<String> codes(String attribute) {
        ChoiceList choices =
                study.attribute(attribute).map(found -> found.choices()).orElse(null);
        Stream<String> occurring = study.participants().remaining().memberships().stream()
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

    /** People in the slice who have not withdrawn. */
    List<ParticipantId> people(Slice slice) {
        Participants remaining = study.participants().remaining();
        if (slice.community() != null) {
            return remaining.in(slice.community()).ids();
        }
        if (slice.attribute() != null && slice.code() != null) {
            return remaining.with(slice.attribute(), slice.code()).ids();
        }
        return remaining.ids();
    }
}
