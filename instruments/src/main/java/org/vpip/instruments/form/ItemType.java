package org.vpip.instruments.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a row of the survey sheet asks for, by the names and the older names of XLSForm. */
public enum ItemType {
    TEXT("text", Use.ASKED, "string", "q string", "add text prompt"),
    INTEGER("integer", Use.ASKED, "int", "q int", "add integer prompt"),
    DECIMAL("decimal", Use.ASKED, "q decimal", "add decimal prompt"),
    RANGE("range", Use.ASKED),
    DATE("date", Use.ASKED, "q date", "add date prompt"),
    TIME("time", Use.ASKED),
    DATE_TIME(
            "dateTime",
            Use.ASKED,
            "date time",
            "q date time",
            "q datetime",
            "add date time prompt",
            "add datetime prompt"),
    NOTE("note", Use.ASKED, "q note", "add note prompt"),
    ACKNOWLEDGE("acknowledge", Use.ASKED, "trigger", "q acknowledge", "add acknowledge prompt"),
    SELECT_ONE("select_one", Use.ASKED),
    SELECT_MULTIPLE("select_multiple", Use.ASKED),
    SELECT_ONE_EXTERNAL("select_one_external", Use.ASKED),
    RANK("rank", Use.ASKED),
    CALCULATE("calculate", Use.COMPUTED, "q calculate", "add calculate prompt"),
    HIDDEN("hidden", Use.COMPUTED),
    START("start", Use.COMPUTED, "start time", "get start time"),
    END("end", Use.COMPUTED, "end time", "get end time"),
    TODAY("today", Use.COMPUTED, "get today"),
    DEVICE_ID("deviceid", Use.COMPUTED, "imei", "device id", "get device id", "uri:deviceid"),
    SUBSCRIBER_ID("subscriberid", Use.COMPUTED, "subscriber id", "get subscriber id", "uri:subscriberid"),
    SIM_SERIAL("simserial", Use.COMPUTED, "sim id", "get sim id", "uri:simserial"),
    USER_NAME("username", Use.COMPUTED, "uri:username"),
    EMAIL("email", Use.COMPUTED, "uri:email"),
    PHONE_NUMBER("phonenumber", Use.COMPUTED, "get phone number", "uri:phonenumber"),
    PHONE_NUMBER_ASKED("phone number", Use.NOT_HERE),
    AUDIT("audit", Use.COMPUTED),
    START_GEOPOINT("start-geopoint", Use.COMPUTED),
    BACKGROUND_AUDIO("background-audio", Use.COMPUTED),
    BACKGROUND_GEOPOINT("background-geopoint", Use.COMPUTED),
    XML_EXTERNAL("xml-external", Use.COMPUTED),
    CSV_EXTERNAL("csv-external", Use.COMPUTED),
    GEOPOINT("geopoint", Use.NOT_HERE, "gps", "location", "q geopoint", "q location", "add location prompt"),
    GEOTRACE("geotrace", Use.NOT_HERE),
    GEOSHAPE("geoshape", Use.NOT_HERE),
    OSM("osm", Use.NOT_HERE),
    BARCODE("barcode", Use.NOT_HERE, "q barcode", "add barcode prompt"),
    IMAGE("image", Use.NOT_HERE, "photo", "q image", "q picture", "add image prompt", "add photo prompt"),
    AUDIO("audio", Use.NOT_HERE, "q audio", "add audio prompt"),
    VIDEO("video", Use.NOT_HERE, "q video", "add video prompt"),
    FILE("file", Use.NOT_HERE, "add file prompt"),
    PERCENTAGE("percentage", Use.NOT_HERE),
    DAYS_IN_LAST_MONTH("number of days in last month", Use.NOT_HERE),
    DAYS_IN_LAST_SIX_MONTHS("number of days in last six months", Use.NOT_HERE),
    DAYS_IN_LAST_YEAR("number of days in last year", Use.NOT_HERE);

    private enum Use {
        ASKED,
        COMPUTED,
        NOT_HERE
    }

    private static final Map<String, ItemType> BY_NAME = new TreeMap<>();
    private static final Set<ItemType> SELECTS = Set.of(SELECT_ONE, SELECT_MULTIPLE, SELECT_ONE_EXTERNAL, RANK);

    static {
        for (ItemType type : values()) {
            BY_NAME.put(type.xlsFormName.toLowerCase(Locale.ROOT), type);
            for (String other : type.otherNames.split("\\|")) {
                BY_NAME.put(other, type);
            }
            BY_NAME.remove("");
        }
        SELECTS.forEach(select -> BY_NAME.remove(select.xlsFormName));
    }

    private final String xlsFormName;
    private final Use use;
    private final String otherNames;

    ItemType(String xlsFormName, Use use, String... otherNames) {
        this.xlsFormName = xlsFormName;
        this.use = use;
        this.otherNames = String.join("|", otherNames);
    }

    public String xlsFormName() {
        return xlsFormName;
    }

    /** The type of a row whose type cell is one name; types with a list of choices are not found by their name alone. */
    public static Optional<ItemType> of(String written) {
        return Optional.ofNullable(BY_NAME.get(written.toLowerCase(Locale.ROOT)));
    }

    public boolean hasList() {
        return SELECTS.contains(this);
    }

    /** Whether the collecting program fills it in by itself, so that nobody reads a label. */
    public boolean isComputed() {
        return use == Use.COMPUTED;
    }

    /** Whether a questionnaire on the web can ask it; places, pictures and codes belong to other programs. */
    public boolean isAskedHere() {
        return use != Use.NOT_HERE;
    }
}
