package dev.til.forge;

import dev.til.TilException;

/** What a forge refused, with its own words; {@code status} is HTTP's, 0 where none came back. */
public final class ForgeException extends TilException {
    private final int status;

    ForgeException(int status, String problem, String hint) {
        super(problem, hint);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
