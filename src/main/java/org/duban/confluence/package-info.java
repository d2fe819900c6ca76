/**
 * The only package that talks to platform services: narrow ports in our own words. What is unsure
 * about the platform stays behind them. Tests give fakes of the ports, never static mocks.
 */
package org.duban.confluence;
