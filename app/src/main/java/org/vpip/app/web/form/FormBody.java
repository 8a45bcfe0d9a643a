package org.vpip.app.web.form;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;

/**
 * The body of a form on its way. The container reports arriving bytes, and no thread waits for the next. The request goes
 * on once the body is complete or given up.
 */
final class FormBody implements ReadListener {
    private static final int CHUNK = 8192;
    private static final Duration LEEWAY = Duration.ofSeconds(10);
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final long BYTES_PER_SECOND = 1000;

    private final AsyncContext context;
    private final ServletInputStream stream;
    private final Consumer<FormBody> whenDone;
    private final long begin = System.nanoTime();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private HttpStatus status = HttpStatus.CONTINUE;

    FormBody(AsyncContext context, ServletInputStream stream, Consumer<FormBody> whenDone) {
        this.context = context;
        this.stream = stream;
        this.whenDone = whenDone;
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (isUnderWay() && stream.isReady() && !stream.isFinished()) {
            int length = stream.read(chunk);
            if (length > 0) {
                received.write(chunk, 0, length);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        end(HttpStatus.OK);
    }

    @Override
    public synchronized void onError(Throwable broken) {
        status = HttpStatus.BAD_REQUEST; // the container itself ends the request
        whenDone.accept(this);
    }

    /** Gives the body up with the status when the deadline has passed or the average rate is too low. */
    synchronized void refuseWhenLate() {
        Duration spent = Duration.ofNanos(System.nanoTime() - begin);
        Duration allowed = LEEWAY.plusSeconds(received.size() / BYTES_PER_SECOND);
        if (spent.compareTo(allowed) > 0 || spent.compareTo(DEADLINE) > 0) {
            end(HttpStatus.REQUEST_TIMEOUT);
        }
    }

    /** Gives the body up in favour of newer ones. */
    void giveWay() {
        end(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private synchronized void end(HttpStatus outcome) {
        if (isUnderWay()) {
            status = outcome;
            whenDone.accept(this);
            context.dispatch();
        }
    }

    private boolean isUnderWay() {
        return status == HttpStatus.CONTINUE;
    }

    /** Returns OK for a complete body, or else the status with which it is given up. */
    synchronized HttpStatus status() {
        return status;
    }

    synchronized byte[] bytes() {
        return received.toByteArray();
    }
}
