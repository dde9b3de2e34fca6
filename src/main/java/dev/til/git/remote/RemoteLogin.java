package dev.til.git.remote;

/** A name and what proves it; never printed. */
public record RemoteLogin(String user, String password) {
    @Override
    public String toString() {
        return user + ":***";
    }
}
