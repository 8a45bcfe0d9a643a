package org.vpip.instruments.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The question types of XLSForm, by their current and older names. */
public enum QuestionType {
    TEXT("text", QuestionTypeUse.ASKED, "string", "q string", "add text prompt"),
    INTEGER("integer", QuestionTypeUse.ASKED, "int", "q int", "add integer prompt"),
    DECIMAL("decimal", QuestionTypeUse.ASKED, "q decimal", "add decimal prompt"),
    RANGE("range", QuestionTypeUse.ASKED),
    DATE("date", QuestionTypeUse.ASKED, "q date", "add date prompt"),
    TIME("time", QuestionTypeUse.ASKED),
    DATE_TIME(
            "dateTime",
            QuestionTypeUse.ASKED,
            "date time",
            "q date time",
            "q datetime",
            "add date time prompt",
            "add datetime prompt"),
    NOTE("note", QuestionTypeUse.ASKED, "q note", "add note prompt"),
    ACKNOWLEDGE("acknowledge", QuestionTypeUse.ASKED, "trigger", "q acknowledge", "add acknowledge prompt"),
    SELECT_ONE("select_one", QuestionTypeUse.ASKED),
    SELECT_MULTIPLE("select_multiple", QuestionTypeUse.ASKED),
    SELECT_ONE_EXTERNAL("select_one_external", QuestionTypeUse.ASKED),
    RANK("rank", QuestionTypeUse.ASKED),
    CALCULATE("calculate", QuestionTypeUse.COMPUTED, "q calculate", "add calculate prompt"),
    HIDDEN("hidden", QuestionTypeUse.COMPUTED),
    START("start", QuestionTypeUse.COMPUTED, "start time", "get start time"),
    END("end", QuestionTypeUse.COMPUTED, "end time", "get end time"),
    TODAY("today", QuestionTypeUse.COMPUTED, "get today"),
    DEVICE_ID("deviceid", QuestionTypeUse.COMPUTED, "imei", "device id", "get device id", "uri:deviceid"),
    SUBSCRIBER_ID("subscriberid", QuestionTypeUse.COMPUTED, "subscriber id", "get subscriber id", "uri:subscriberid"),
    SIM_SERIAL("simserial", QuestionTypeUse.COMPUTED, "sim id", "get sim id", "uri:simserial"),
    USER_NAME("username", QuestionTypeUse.COMPUTED, "uri:username"),
    EMAIL("email", QuestionTypeUse.COMPUTED, "uri:email"),
    PHONE_NUMBER("phonenumber", QuestionTypeUse.COMPUTED, "get phone number", "uri:phonenumber"),
    PHONE_NUMBER_ASKED("phone number", QuestionTypeUse.UNSUPPORTED),
    AUDIT("audit", QuestionTypeUse.COMPUTED),
    START_GEOPOINT("start-geopoint", QuestionTypeUse.COMPUTED),
    BACKGROUND_AUDIO("background-audio", QuestionTypeUse.COMPUTED),
    BACKGROUND_GEOPOINT("background-geopoint", QuestionTypeUse.COMPUTED),
    XML_EXTERNAL("xml-external", QuestionTypeUse.COMPUTED),
    CSV_EXTERNAL("csv-external", QuestionTypeUse.COMPUTED),
    GEOPOINT(
            "geopoint",
            QuestionTypeUse.UNSUPPORTED,
            "gps",
            "location",
            "q geopoint",
            "q location",
            "add location prompt"),
    GEOTRACE("geotrace", QuestionTypeUse.UNSUPPORTED),
    GEOSHAPE("geoshape", QuestionTypeUse.UNSUPPORTED),
    OSM("osm", QuestionTypeUse.UNSUPPORTED),
    BARCODE("barcode", QuestionTypeUse.UNSUPPORTED, "q barcode", "add barcode prompt"),
    IMAGE(
            "image",
            QuestionTypeUse.UNSUPPORTED,
            "photo",
            "q image",
            "q picture",
            "add image prompt",
            "add photo prompt"),
    AUDIO("audio", QuestionTypeUse.UNSUPPORTED, "q audio", "add audio prompt"),
    VIDEO("video", QuestionTypeUse.UNSUPPORTED, "q video", "add video prompt"),
    FILE("file", QuestionTypeUse.UNSUPPORTED, "add file prompt"),
    PERCENTAGE("percentage", QuestionTypeUse.UNSUPPORTED),
    DAYS_IN_LAST_MONTH("number of days in last month", QuestionTypeUse.UNSUPPORTED),
    DAYS_IN_LAST_SIX_MONTHS("number of days in last six months", QuestionTypeUse.UNSUPPORTED),
    DAYS_IN_LAST_YEAR("number of days in last year", QuestionTypeUse.UNSUPPORTED);

    private enum QuestionTypeUse {
        ASKED,
        COMPUTED,
        UNSUPPORTED
    }

    private static final Map<String, QuestionType> BY_NAME = new TreeMap<>();
    private static final Set<QuestionType> SELECTS = Set.of(SELECT_ONE, SELECT_MULTIPLE, SELECT_ONE_EXTERNAL, RANK);

    static {
        for (QuestionType type : values()) {
            BY_NAME.put(type.xlsFormName.toLowerCase(Locale.ROOT), type);
            for (String other : type.otherNames.split("\\|")) {
                BY_NAME.put(other, type);
            }
            BY_NAME.remove("");
        }
        SELECTS.forEach(select -> BY_NAME.remove(select.xlsFormName));
    }

    private final String xlsFormName;
    private final QuestionTypeUse use;
    private final String otherNames;

    QuestionType(String xlsFormName, QuestionTypeUse use, String... otherNames) {
        this.xlsFormName = xlsFormName;
        this.use = use;
        this.otherNames = String.join("|", otherNames);
    }

    public String xlsFormName() {
        return xlsFormName;
    }

    /** Returns the type of a one-word type cell; types with a choice list need more than their name. */
    public static Optional<QuestionType> of(String written) {
        return Optional.ofNullable(BY_NAME.get(written.toLowerCase(Locale.ROOT)));
    }

    public boolean hasList() {
        return SELECTS.contains(this);
    }

    /** Returns whether the collecting program fills it in, so that no label is shown. */
    public boolean isComputed() {
        return use == QuestionTypeUse.COMPUTED;
    }

    /** Returns whether a web questionnaire can ask it; places, pictures and codes belong to other programs. */
    public boolean isSupportedOnWeb() {
        return use != QuestionTypeUse.UNSUPPORTED;
    }
}
