package org.vpip.app.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, as a person holds it: a phone of 390 px or a desk of 1280. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AXE = DisplayedPage.script("/axe.min.js");

    private static final String SCREEN = "Emulation.setDeviceMetricsOverride";

    private final ChromeDriver driver;
    private boolean scripts = true;
    private Map<String, Object> screen = Map.of();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser phone() {
        return open(390, 844);
    }

    static Browser desk() {
        return open(1280, 900);
    }

    /** A phone whose browser keeps its storage in a folder, also when it is killed. */
    static Browser phone(Path profile) {
        return open(Chromium.start(390, 844, profile), 390, 844);
    }

    private static Browser open(int width, int height) {
        return open(Chromium.start(width, height), width, height);
    }

    private static Browser open(ChromeDriver driver, int width, int height) {
        Browser browser = new Browser(driver);
        browser.show(width, height, 1);
        return browser;
    }

    /** Another screen for the same browser, zoomed by a whole number. */
    void show(int width, int height, int zoom) {
        screen = Map.of("width", width, "height", height, "deviceScaleFactor", zoom, "mobile", width < 500);
        driver.executeCdpCommand(SCREEN, screen);
    }

    /** Whether the pages that are opened from now on may run scripts; the test itself always can. */
    void setScriptsEnabled(boolean yes) {
        scripts = yes;
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !yes));
    }

    /** The clock of somebody who lives elsewhere. */
    void setTimeZone(String zone) {
        driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    }

    void setOnline(boolean yes) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !yes, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    void clearCookies() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    boolean isTrue(String condition) {
        return Boolean.TRUE.equals(run("return Boolean(" + condition + ")"));
    }

    /** Until something is so that a script can tell. */
    void await(String condition) {
        patience().withMessage(condition).until(page -> isTrue(condition));
    }

    void until(BooleanSupplier condition) {
        patience().until(page -> condition.getAsBoolean());
    }

    /** Waits although another page may take the place of the one in view between two questions to it. */
    private FluentWait<WebDriver> patience() {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .ignoring(StaleElementReferenceException.class);
    }

    /** Clicks and waits for the page that comes; where a hand would, unless scripts may still move the page. */
    void leaveBy(String selector) {
        leaveBy(
                scripts
                        ? () -> press(selector)
                        : () -> driver.findElement(By.cssSelector(selector)).click());
    }

    /** Presses a key where the focus is, and waits for the page that comes. */
    void leaveBy(Keys key) {
        leaveBy(() -> keys(key));
    }

    private void leaveBy(Runnable press) {
        run("document.documentElement.dataset.left = 'yes'");
        press.run();
        await("document.documentElement.dataset.left !== 'yes' && document.readyState === 'complete'");
    }

    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Opens another tab and stays in it; the one that was open is left as it is, and told. */
    String openTab() {
        String old = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        setScriptsEnabled(scripts);
        driver.executeCdpCommand(SCREEN, screen);
        return old;
    }

    /** Closes this tab and goes to that one. */
    void closeTab(String other) {
        driver.close();
        driver.switchTo().window(other);
    }

    /** Closes this tab as somebody does who is done, and opens a blank one. */
    void reopenTab() {
        String old = openTab();
        String fresh = driver.getWindowHandle();
        driver.switchTo().window(old);
        closeTab(fresh);
    }

    /** Kills every browser that uses the folder, as a flat battery does. */
    static void kill(Path profile) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("=" + profile))
                .forEach(ProcessHandle::destroyForcibly);
    }

    void back() {
        driver.navigate().back();
    }

    void go(String address) {
        driver.get(address);
    }

    String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    String language() {
        return String.valueOf(driver.findElement(By.tagName("html")).getDomAttribute("lang"));
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    boolean isReceived() {
        return !driver.findElements(By.cssSelector("[data-state=received]")).isEmpty();
    }

    /** Chooses an answer by the name of its choice. */
    void choose(String item, String choice) {
        WebElement input = driver.findElement(By.cssSelector("input[name='" + item + "'][value='" + choice + "']"));
        driver.executeScript("arguments[0].click()", input);
    }

    /** Says yes to everything that the consent page asks. */
    void agreeToEverything() {
        driver.findElements(By.cssSelector("input[name^=tier-][value=yes]"))
                .forEach(input -> driver.executeScript("arguments[0].click()", input));
    }

    boolean isChosen(String item, String choice) {
        return driver.findElement(By.cssSelector("input[name='" + item + "'][value='" + choice + "']"))
                .isSelected();
    }

    boolean containsItem(String item) {
        return !driver.findElements(By.name(item)).isEmpty();
    }

    void press(String selector) {
        driver.executeScript("arguments[0].click()", driver.findElement(By.cssSelector(selector)));
    }

    /** Writes into a field, or picks from its list. */
    void type(String field, String text) {
        WebElement element = driver.findElement(By.id(field));
        if (!element.getTagName().equals("select")) {
            element.clear();
        }
        element.sendKeys(text);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** Presses the forward button and waits for the page that comes. */
    void next() {
        leaveBy("#next");
    }

    /** Wider than the screen is a page that must be moved sideways. */
    boolean fitsScreen() {
        Object wide = driver.executeScript(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        return Boolean.TRUE.equals(wide);
    }

    List<String> axeFindings() {
        boolean before = scripts;
        setScriptsEnabled(true);
        Object found = driver.executeAsyncScript(AXE + DisplayedPage.script("axe.js"));
        setScriptsEnabled(before);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /** A picture of the whole page for whoever wants to look: only with {@code -Dscreenshots=DIR}. */
    void saveScreenshot(String name) throws IOException {
        String folder = System.getProperty("screenshots");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Map<String, Object> picture = driver.executeCdpCommand(
                    "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
            byte[] bytes = Base64.getDecoder().decode(String.valueOf(picture.get("data")));
            Files.write(Path.of(folder, name + ".png"), bytes);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
