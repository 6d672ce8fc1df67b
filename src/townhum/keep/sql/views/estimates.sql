-- How every estimate of the views is made. x and t are fitted values, neither rounded nor cut at nought, so that sums and
-- ratios of them are right on average; v, c and w are what the noise adds: the variance of x, its covariance with t, the
-- variance of t. Chances of sampling come on top: accounts are as good as drawn at a steady rate, so a count has its own size
-- as variance.
-- Every interval is made in one way (Fieller 1954, Journal of the Royal Statistical Society B 16, 175-185, with Wilson's 1927
-- score): it holds each ratio r for which x - r t, which is 0 on average, lies within z of its own standard deviations at r.
-- So it is right where counts are small or the noise outweighs them. Both ends solve a r^2 - b r + c = 0.
-- An end beyond what can be, such as a share below 0, is cut. An interval that lies wholly beyond says only that the noise outweighs
-- the number: it becomes the whole scale, which holds whatever is true, and is marked. Cut to one end it would look exact.
-- A growth has no upper end: one that lies wholly below -100 % is left as it is, and marked.

CREATE MACRO zz() AS 3.841458820694124e0;  -- the square of the 97.5 % point of the normal distribution

-- The one place for what is too vague to be of use.
CREATE MACRO widest_share() AS 30;  -- points between the ends of a share's interval
CREATE MACRO widest_net() AS 100;  -- points between the ends of a net sentiment's
CREATE MACRO deepest_fall() AS -50;  -- per cent: a change that may be a deeper fall,
CREATE MACRO highest_rise() AS 100;  -- and a higher rise as well
CREATE MACRO least_sds() AS 3;  -- the noise's standard deviations that a number has that others are held against,
CREATE MACRO least_sds_of_a_whole() AS 5;  -- or shares are parts of

CREATE MACRO root(variance) AS sqrt(greatest(0, variance));
CREATE MACRO least_shown(k, variance) AS ceil(k + 2.33 * root(variance))::INTEGER;  -- fewer than k reach it once in a hundred
CREATE MACRO cut(x, low, high) AS CASE WHEN x < low THEN low WHEN x > high THEN high ELSE x END;

-- The two ends of any of these, once they are cut.
CREATE MACRO low_within(low, least, most) AS CASE WHEN low BETWEEN least AND most THEN low ELSE least END;
CREATE MACRO high_within(high, least, most) AS CASE WHEN high BETWEEN least AND most THEN high ELSE most END;
CREATE MACRO low_end(low, high, least) AS
    CASE WHEN low IS NULL OR (low < least AND high >= least) THEN least ELSE low END;

-- A share x / t, in per cent: x - p t varies by p (1 - p) t of sampling and v - 2 p c + p^2 w of noise.
CREATE MACRO share_of(x, t) AS CASE WHEN t > 0 THEN cut(100 * x / t, 0, 100) END;
-- The ends are mid - half and mid + half. What both have of t alone is told apart, so that many parts of one whole can share it: mid is
-- slope x + start, and half the root of mid^2 - square x^2 + spread. All are empty where there is no bound.
CREATE MACRO share_a(t, w) AS CASE WHEN t > 0 AND t * t + zz() * (t - w) > 0 THEN t * t + zz() * (t - w) END;
CREATE MACRO share_slope(t, a) AS 100 * t / a;
CREATE MACRO share_start(t, c, a) AS 50 * zz() * (t - 2 * c) / a;
CREATE MACRO share_square(a) AS 10000 / a;
CREATE MACRO share_spread(v, a) AS 10000 * zz() * v / a;
CREATE MACRO share_mid(x, slope, start) AS slope * x + start;
CREATE MACRO share_half(x, mid, square, spread) AS root(mid * mid - square * x * x + spread);
CREATE MACRO share_mid_of(x, t, c, w) AS
    share_mid(x, share_slope(t, share_a(t, w)), share_start(t, c, share_a(t, w)));
CREATE MACRO share_half_of(x, t, v, c, w) AS
    share_half(x, share_mid_of(x, t, c, w), share_square(share_a(t, w)), share_spread(v, share_a(t, w)));
CREATE MACRO share_low(x, t, v, c, w) AS
    low_within(share_mid_of(x, t, c, w) - share_half_of(x, t, v, c, w), 0, 100);
CREATE MACRO share_high(x, t, v, c, w) AS
    high_within(share_mid_of(x, t, c, w) + share_half_of(x, t, v, c, w), 0, 100);
CREATE MACRO share_vague(low, high, t, w) AS t < least_sds_of_a_whole() * root(w) OR high - low > widest_share();

-- Net sentiment (p - n) / r, in points, r being the voices read, p and n among them. With noise of variance g in each tone,
-- and covariance c between any two once they are fitted to their track, p - n - s r varies by p + n - s^2 r of sampling and
-- g (2 + 3 s^2) + 9 c s^2 of noise.
CREATE MACRO net_of(p, n, r) AS CASE WHEN r > 0 THEN cut(100 * (p - n) / r, -100, 100) END;
CREATE MACRO net_a(r, g, c) AS CASE WHEN r > 0 AND r * r + zz() * (r - 3 * g - 9 * c) > 0 THEN r * r + zz() * (r - 3 * g - 9 * c) END;
CREATE MACRO net_c(p, n, g) AS (p - n) * (p - n) - zz() * (greatest(p + n, abs(p - n)) + 2 * g);
CREATE MACRO net_mid(p, n, r, a) AS 100 * r * (p - n) / a;
CREATE MACRO net_half(p, n, g, mid, a) AS root(mid * mid - 10000 * net_c(p, n, g) / a);
CREATE MACRO net_vague(low, high) AS high - low > widest_net();

-- Growth x / y, in per cent of y: x - r y varies by r (x + y) of sampling and v + r^2 w of noise. No upper end is NULL.
CREATE MACRO growth_b(x, y) AS 2 * x * y + zz() * greatest(0, x + y);
CREATE MACRO growth_s(x, v, y, w, b) AS root(b * b - 4 * (y * y - zz() * w) * (x * x - zz() * v));
CREATE MACRO growth_d(y, w) AS CASE WHEN y > 0 AND y * y > zz() * w THEN 2 * (y * y - zz() * w) END;
CREATE MACRO growth_upper_of(b, s, d) AS (b + s) / d;
CREATE MACRO growth_lower_of(x, v, b, s, d) AS coalesce(
    (b - s) / d,
    CASE WHEN x > 0 AND x * x > zz() * v THEN 2 * (x * x - zz() * v) / nullif(b + s, 0) ELSE 0 END);
CREATE MACRO growth_upper(x, v, y, w) AS
    growth_upper_of(growth_b(x, y), growth_s(x, v, y, w, growth_b(x, y)), growth_d(y, w));
CREATE MACRO growth_lower(x, v, y, w) AS
    growth_lower_of(x, v, growth_b(x, y), growth_s(x, v, y, w, growth_b(x, y)), growth_d(y, w));
CREATE MACRO change_of(x, y, w) AS CASE WHEN y >= least_sds() * root(w) THEN greatest(-100, 100 * (x / y - 1)) END;
CREATE MACRO change_low(x, v, y, w) AS low_end(
    100 * (growth_lower(x, v, y, w) - 1), coalesce(100 * (growth_upper(x, v, y, w) - 1), 0), -100);
CREATE MACRO change_high(x, v, y, w) AS 100 * (growth_upper(x, v, y, w) - 1);
CREATE MACRO change_vague(change, low, high) AS
    change IS NULL OR high < -100 OR (low < deepest_fall() AND high > highest_rise());
