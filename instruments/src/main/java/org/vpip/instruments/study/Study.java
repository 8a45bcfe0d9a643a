package org.vpip.instruments.study;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.response.Codes;
import org.vpip.instruments.response.Participants;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SessionFeedback;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.tie.Ties;

/**
 * Everything a study folder holds.
 *
 * @param regions of the study's set
 * @param plan the sheet of indicators as written; the analysis reads it
 * @param expertKey what experts answered; {@link ExpertKey#NONE} without one
 * @param codes of people who are known by no personal link; {@link Codes#NONE} without any
 * @param feedback on sessions, by nobody in particular
 * @param dataHash SHA-256 of the data tables, in hexadecimal
 */
public record Study(
        StudySettings settings,
        List<Community> communities,
        List<Wave> waves,
        List<Attribute> attributes,
        List<Instrument> instruments,
        Participants participants,
        Responses responses,
        Ties ties,
        Engagement engagement,
        List<Region> regions,
        Sheet plan,
        ExpertKey expertKey,
        Codes codes,
        List<SessionFeedback> feedback,
        String dataHash) {
    public Study {
        communities = List.copyOf(communities);
        waves = List.copyOf(waves);
        attributes = List.copyOf(attributes);
        instruments = List.copyOf(instruments);
        regions = List.copyOf(regions);
        feedback = List.copyOf(feedback);
    }

    /** Without a key of experts, codes and feedback. */
    public Study(
            StudySettings settings,
            List<Community> communities,
            List<Wave> waves,
            List<Attribute> attributes,
            List<Instrument> instruments,
            Participants participants,
            Responses responses,
            Ties ties,
            Engagement engagement,
            List<Region> regions,
            Sheet plan,
            String dataHash) {
        this(
                settings,
                communities,
                waves,
                attributes,
                instruments,
                participants,
                responses,
                ties,
                engagement,
                regions,
                plan,
                ExpertKey.NONE,
                Codes.NONE,
                List.of(),
                dataHash);
    }

    public List<Session> sessions() {
        return engagement.sessions();
    }

    public ZoneId zone() {
        return settings.zone();
    }

    /** The same study with other ties. */
    public Study with(Ties other) {
        return with(participants, responses, other);
    }

    /** The same study with other people and their responses. */
    public Study with(Participants people, Responses theirs) {
        return with(people, theirs, ties);
    }

    private Study with(Participants people, Responses theirs, Ties between) {
        return new Study(
                settings,
                communities,
                waves,
                attributes,
                instruments,
                people,
                theirs,
                between,
                engagement,
                regions,
                plan,
                expertKey,
                codes,
                feedback,
                dataHash);
    }

    public Optional<Wave> wave(WaveId id) {
        return waves.stream().filter(wave -> wave.id().equals(id)).findFirst();
    }

    public Optional<Attribute> attribute(String id) {
        return attributes.stream()
                .filter(attribute -> attribute.id().equals(id))
                .findFirst();
    }

    public Optional<Scale> scale(ScaleId id) {
        return instruments.stream()
                .flatMap(instrument -> instrument.scale(id).stream())
                .findFirst();
    }

    public Optional<Item> item(ItemId id) {
        return instruments.stream()
                .flatMap(instrument -> instrument.item(id).stream())
                .findFirst();
    }

    /** The first questionnaire that asks the item. */
    public Optional<Instrument> instrumentAsking(ItemId id) {
        return instruments.stream()
                .filter(instrument -> instrument.item(id).isPresent())
                .findFirst();
    }
}
