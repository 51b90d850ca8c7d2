import type { Components, Theme } from '@mui/material/styles';

/** Defaults of Material components: flat, small radius, targets of at least 24 px, no ripple. */
export const componentOverrides: Components<Omit<Theme, 'components'>> = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: { minHeight: 36, paddingInline: 16, borderRadius: 6 },
      sizeSmall: { minHeight: 30, paddingInline: 10 },
      sizeLarge: { minHeight: 44, paddingInline: 20, fontSize: '1rem' },
      outlined: { borderColor: 'var(--gk-outline)' },
    },
  },
  MuiIconButton: {
    styleOverrides: { root: { borderRadius: 6, padding: 8, color: 'inherit' }, sizeSmall: { padding: 6 } },
  },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { defaultProps: { variant: 'outlined' }, styleOverrides: { root: { borderRadius: 8 } } },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: { backgroundColor: 'var(--gk-surface)' },
      notchedOutline: { borderColor: 'var(--gk-outline)', top: 0, '& legend': { display: 'none' } },
      input: { minHeight: 24 },
    },
  },
  // Labels stand above their field: they stay readable at any length and never cover what was typed.
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: {
        position: 'static',
        transform: 'none',
        maxWidth: 'none',
        whiteSpace: 'normal',
        marginBottom: 4,
      },
    },
  },
  MuiFormLabel: {
    styleOverrides: {
      root: {
        fontSize: '0.9375rem',
        fontWeight: 600,
        color: 'var(--gk-text)',
        '&.Mui-focused, &.Mui-error': { color: 'var(--gk-text)' },
      },
      asterisk: { color: 'var(--gk-problem)' },
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, fontSize: '0.875rem', lineHeight: 1.4 } } },
  MuiSelect: { defaultProps: { notched: false } },
  MuiInputBase: {
    styleOverrides: {
      root: { fontSize: '1rem' },
      input: { '&::placeholder': { color: 'var(--gk-text-muted)', opacity: 1 } },
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400 },
    styleOverrides: {
      tooltip: {
        fontSize: '0.875rem',
        lineHeight: 1.4,
        padding: '6px 10px',
        backgroundColor: 'var(--gk-text)',
        color: 'var(--gk-surface)',
      },
    },
  },
  MuiDialog: { styleOverrides: { paper: { borderRadius: 10 } } },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.25rem', fontWeight: 650, padding: '24px 24px 8px' } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 24px', gap: 8 } } },
  MuiChip: { styleOverrides: { root: { borderRadius: 6, fontSize: '0.875rem' } } },
  MuiTab: { styleOverrides: { root: { minHeight: 44, fontSize: '1rem' } } },
  MuiAlert: {
    styleOverrides: {
      root: {
        fontSize: '0.9375rem',
        borderRadius: 8,
        alignItems: 'flex-start',
        color: 'var(--gk-text)',
        '&.MuiAlert-colorError': { backgroundColor: 'var(--gk-problem-tint)' },
        '&.MuiAlert-colorWarning': { backgroundColor: 'var(--gk-attention-tint)' },
        '&.MuiAlert-colorInfo': { backgroundColor: 'var(--gk-info-tint)' },
        '&.MuiAlert-colorSuccess': { backgroundColor: 'var(--gk-brand-tint)' },
      },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: { fontVariantNumeric: 'tabular-nums', fontSize: '0.9375rem' },
      head: { fontWeight: 600, color: 'var(--gk-text-muted)' },
    },
  },
  MuiDataGrid: {
    styleOverrides: {
      root: {
        fontVariantNumeric: 'tabular-nums',
        fontSize: '0.9375rem',
        borderColor: 'var(--gk-line)',
        '--DataGrid-t-header-background-base': 'var(--gk-sunken)',
      },
      columnHeaderTitle: { fontWeight: 600 },
      columnSeparator: { color: 'var(--gk-line)' },
      row: { cursor: 'pointer' },
    },
  },
};
