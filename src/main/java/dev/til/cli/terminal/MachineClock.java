package dev.til.cli.terminal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock in its own zone, which is looked up only when somebody asks: Java reads all zones for it. */
public final class MachineClock extends Clock {
    /** One whose zones are being read already, beside all that a command does before it needs them. */
    public static MachineClock ahead() {
        var clock = new MachineClock();
        var thread = new Thread(() -> ZoneId.of("Asia/Seoul"), "time zones"); // any that is one
        thread.setDaemon(true);
        thread.start();
        return clock;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
