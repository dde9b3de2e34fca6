package dev.til.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where the forge's API is said to be.
 *
 * @param shared whether the team's file says it, which is the file of whoever wrote the branch that is checked out
 * @param place where it stands: {@code .til/config.yml:3:8}, {@code TIL_REVIEW_API}
 */
public record ReviewApiSetting(URI address, boolean shared, String place) {
    private static final int HIGHEST_PORT = 0xFFFF;

    /** Whether a text names a host, with or without a port. */
    static boolean isHost(String text) {
        return text.matches("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");
    }

    /** An address that can be asked; empty for everything else, one with a password in it among it. */
    public static Optional<URI> address(String text) {
        try {
            URI address = new URI(text.strip());
            boolean plain = address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("(?i)https?")
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getPort() <= HIGHEST_PORT;
            return plain ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
