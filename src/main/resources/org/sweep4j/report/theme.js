// Light and dark: what the reader chose, or else what the system says.

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
let chosenTheme = null;
let printing = false;
const themeListeners = [];

try {
  chosenTheme = window.localStorage.getItem('sweep4j-theme');
} catch (blocked) {
  chosenTheme = null;
}

function currentTheme() {
  if (printing) return 'light';
  return chosenTheme || (systemDark.matches ? 'dark' : 'light');
}

function applyTheme() {
  document.documentElement.dataset.theme = currentTheme();
  const button = document.getElementById('theme');
  button.textContent = currentTheme() === 'dark' ? 'Light' : 'Dark';
  button.setAttribute('aria-label', `Switch to ${button.textContent.toLowerCase()} colours`);
  themeListeners.forEach(listener => listener());
}

function toggleTheme() {
  chosenTheme = currentTheme() === 'dark' ? 'light' : 'dark';
  try {
    window.localStorage.setItem('sweep4j-theme', chosenTheme);
  } catch (blocked) {
    // The choice then lasts as long as the page.
  }
  applyTheme();
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function colours(name) {
  return colour(name).split(',').map(part => part.trim());
}

/** A colour between those of a ramp; share from 0 to 1. */
function rampColour(ramp, share) {
  const position = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const left = Math.min(ramp.length - 2, Math.floor(position));
  const channels = [1, 3, 5].map(start => {
    const from = parseInt(ramp[left].slice(start, start + 2), 16);
    const to = parseInt(ramp[left + 1].slice(start, start + 2), 16);
    return Math.round(from + (to - from) * (position - left));
  });
  return '#' + channels.map(channel => channel.toString(16).padStart(2, '0')).join('');
}

/** Black or white, whichever reads better on a colour. */
function readableOn(background) {
  const [red, green, blue] = [1, 3, 5].map(start => {
    const channel = parseInt(background.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#10151a' : '#ffffff';
}
