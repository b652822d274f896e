/** WeChat tells a page nothing of keys: a sheet is closed by its button or by its shade. */
export function useDialogKeys(_id: string, _onClose: () => void): void {}
