package org.vpip.instruments.study;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.consent.Consents;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.instruments.tie.Ties;

/** The complete content of a study folder, with direct access for most callers. */
public record Study(StudyDesign design, CollectedData data, Consents consents, ThemeCoding themes) {

    /** Creates a study without coded open answers. */
    public Study(StudyDesign design, CollectedData data, Consents consents) {
        this(design, data, consents, ThemeCoding.NONE);
    }

    /** Creates a study in which no use of data is refused, without coded open answers. */
    public Study(StudyDesign design, CollectedData data) {
        this(design, data, Consents.NONE);
    }

    public Study withData(CollectedData other) {
        return new Study(design, other, consents, themes);
    }

    public Study withConsents(Consents other) {
        return new Study(design, data, other, themes);
    }

    public Study withThemes(ThemeCoding other) {
        return new Study(design, data, consents, other);
    }

    /** Returns the same study with its attributes divided into these groups. */
    public Study with(AttributePartitions partitions) {
        return new Study(design.with(partitions), data, consents, themes);
    }

    public StudySettings settings() {
        return design.settings();
    }

    public ZoneId zone() {
        return settings().analysis().zone();
    }

    public List<Community> communities() {
        return design.communities();
    }

    public List<Wave> waves() {
        return design.waves();
    }

    public Optional<Wave> wave(WaveId id) {
        return design.wave(id);
    }

    public List<Attribute> attributes() {
        return design.attributes();
    }

    public Optional<Attribute> attribute(String id) {
        return design.attribute(id);
    }

    /** Returns the groups by which an attribute is published; those of one that the study does not have are its codes. */
    public AttributePartition partition(String attribute) {
        return attribute(attribute).map(Attribute::partition).orElse(AttributePartition.FINEST);
    }

    public List<Instrument> instruments() {
        return design.instruments();
    }

    public Optional<Scale> scale(ScaleId id) {
        return design.scale(id);
    }

    public Optional<Item> item(ItemId id) {
        return design.item(id);
    }

    public Memberships memberships() {
        return data.participants();
    }

    public Responses responses() {
        return data.responses();
    }

    public Ties ties() {
        return data.ties();
    }

    public Engagement engagement() {
        return data.engagement();
    }

    public List<Session> sessions() {
        return engagement().sessions();
    }
}
