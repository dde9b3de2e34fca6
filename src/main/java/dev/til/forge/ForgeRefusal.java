package dev.til.forge;

/** Something that the forge did not do although the pull request stands: {@code what} was asked, {@code why} it says no. */
public record ForgeRefusal(String what, String why) {}
