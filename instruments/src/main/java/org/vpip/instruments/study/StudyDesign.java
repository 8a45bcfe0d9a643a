package org.vpip.instruments.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.partition.AttributePartitions;

/** The plan of a study before data collection, with the regions of its set. */
public record StudyDesign(
        StudySettings settings,
        List<Community> communities,
        List<Wave> waves,
        List<Attribute> attributes,
        List<Instrument> instruments,
        List<Region> regions,
        PlanSheets plan) {
    public StudyDesign {
        communities = List.copyOf(communities);
        waves = List.copyOf(waves);
        attributes = List.copyOf(attributes);
        instruments = List.copyOf(instruments);
        regions = List.copyOf(regions);
    }

    /** Returns an empty design. */
    public static StudyDesign of(StudySettings settings) {
        return new StudyDesign(settings, List.of(), List.of(), List.of(), List.of(), List.of(), PlanSheets.NONE);
    }

    StudyDesign with(AttributePartitions partitions) {
        List<Attribute> divided = attributes.stream()
                .map(attribute -> attribute.with(partitions.of(attribute.id())))
                .toList();
        return new StudyDesign(settings, communities, waves, divided, instruments, regions, plan);
    }

    Optional<Wave> wave(WaveId id) {
        return waves.stream().filter(wave -> wave.id().equals(id)).findFirst();
    }

    Optional<Attribute> attribute(String id) {
        return attributes.stream()
                .filter(attribute -> attribute.id().equals(id))
                .findFirst();
    }

    Optional<Scale> scale(ScaleId id) {
        return instruments.stream()
                .flatMap(instrument -> instrument.scale(id).stream())
                .findFirst();
    }

    /** Returns the item; of several with its id one whose answers are not recoded into those of another. */
    Optional<Item> item(ItemId id) {
        return instruments.stream()
                .sorted(Comparator.comparing(instrument -> plan.recodes().contains(instrument.id(), id)))
                .flatMap(instrument -> instrument.item(id).stream())
                .findFirst();
    }
}
