package dev.til.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock in its own zone, which is looked up only when somebody asks: Java reads all zones for it. */
final class MachineClock extends Clock {
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
